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

Section
  SetShellVarContext current
  SetOutPath "$INSTDIR"
  ; The files of an older version are replaced. An open window keeps them, so the installer asks to close it.
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
