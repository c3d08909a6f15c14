; The installer for people. For one person it needs no administrator.
; makensis -DVERSION=1.2.3 -DFOLDER=... -DOUT=...-setup.exe
; Silent: /S [/D=FOLDER]. Removing silently: uninstall.exe /S

Unicode true
Target amd64-unicode
Name "Waypost"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Waypost"
InstallDirRegKey HKCU "Software\Waypost" "Folder"
SetCompressor /SOLID lzma
ManifestDPIAware true
Icon "${FOLDER}/waypost.ico"
UninstallIcon "${FOLDER}/waypost.ico"
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "Waypost"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "Installs Waypost"
VIAddVersionKey LegalCopyright "MIT OR Apache-2.0"

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!define MUI_ICON "${FOLDER}/waypost.ico"
!define MUI_UNICON "${FOLDER}/waypost.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\waypostw.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "Spanish"
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "Japanese"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Waypost"
!define CLASSES "Software\Classes"

LangString WaypostIsOpen ${LANG_ENGLISH} "Waypost is open. Close it, then choose Retry."
LangString WaypostIsOpen ${LANG_GERMAN} "Waypost ist geöffnet. Schließen Sie es und wählen Sie dann „Wiederholen“."
LangString WaypostIsOpen ${LANG_SPANISH} "Waypost está abierto. Ciérrelo y elija Reintentar."
LangString WaypostIsOpen ${LANG_FRENCH} "Waypost est ouvert. Fermez-le, puis choisissez Réessayer."
LangString WaypostIsOpen ${LANG_SIMPCHINESE} "Waypost 正开着。请关闭它，然后选择“重试”。"
LangString WaypostIsOpen ${LANG_JAPANESE} "Waypostが開いています。終了してから「再試行」を選んでください。"

; Waits until a program is not running, so that its file can be replaced or deleted. Without anybody to ask, it stops
; with exit code 2, and nothing is changed.
!macro WaitUntilClosed FILE
  ${Do}
    ${IfNot} ${FileExists} "$INSTDIR\${FILE}"
      ${Break}
    ${EndIf}
    ClearErrors
    ; A file that runs can be read, but not written.
    FileOpen $0 "$INSTDIR\${FILE}" a
    ${IfNot} ${Errors}
      FileClose $0
      ${Break}
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(WaypostIsOpen)" /SD IDCANCEL IDRETRY +2
    Abort
  ${Loop}
!macroend

Section
  SetShellVarContext current
  !insertmacro WaitUntilClosed waypost.exe
  !insertmacro WaitUntilClosed waypostw.exe
  SetOutPath "$INSTDIR"
  ; The files of an older version are replaced.
  File "${FOLDER}/waypost.exe"
  File "${FOLDER}/waypostw.exe"
  File "${FOLDER}/README.md"
  File "${FOLDER}/CHANGELOG.md"
  File "${FOLDER}/LICENSE-MIT.txt"
  File "${FOLDER}/LICENSE-APACHE.txt"
  File "${FOLDER}/THIRD-PARTY-NOTICES.txt"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortCut "$SMPROGRAMS\Waypost.lnk" "$INSTDIR\waypostw.exe"

  WriteRegStr HKCU "Software\Waypost" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${CLASSES}\.waypost" "" "Waypost.Setup"
  WriteRegStr HKCU "${CLASSES}\.waypost" "Content Type" "application/x-waypost-setup"
  WriteRegStr HKCU "${CLASSES}\Waypost.Setup" "" "Waypost setup"
  WriteRegStr HKCU "${CLASSES}\Waypost.Setup\DefaultIcon" "" "$INSTDIR\waypostw.exe,0"
  WriteRegStr HKCU "${CLASSES}\Waypost.Setup\shell\open\command" "" '"$INSTDIR\waypostw.exe" "%1"'

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Waypost"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\waypostw.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Waypost developers"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" "$0"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section "Uninstall"
  SetShellVarContext current
  !insertmacro WaitUntilClosed waypost.exe
  !insertmacro WaitUntilClosed waypostw.exe
  Delete "$INSTDIR\waypost.exe"
  Delete "$INSTDIR\waypostw.exe"
  Delete "$INSTDIR\README.md"
  Delete "$INSTDIR\CHANGELOG.md"
  Delete "$INSTDIR\LICENSE-MIT.txt"
  Delete "$INSTDIR\LICENSE-APACHE.txt"
  Delete "$INSTDIR\THIRD-PARTY-NOTICES.txt"
  Delete "$INSTDIR\uninstall.exe"
  Delete "$SMPROGRAMS\Waypost.lnk"
  ; Only if it is empty: a person may have put a file there.
  RMDir "$INSTDIR"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\Waypost"
  DeleteRegKey HKCU "${CLASSES}\Waypost.Setup"
  ReadRegStr $0 HKCU "${CLASSES}\.waypost" ""
  StrCmp $0 "Waypost.Setup" 0 +2
    DeleteRegKey HKCU "${CLASSES}\.waypost"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
