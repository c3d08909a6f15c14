### Waypost auf Deutsch.
### Stil: kurz, schlicht, ohne Vorwurf. Ein Name für eine Sache. Ein einzeiliger Text hat keinen Punkt. Anrede: Sie.
### *Sterne* machen Wörter im Fenster fett und fallen anderswo weg.

## Names

-waypost = Waypost

source-line =
    { $title }{ $has_date ->
        [yes] , { $date }
       *[no] {""}
    }{ $has_place ->
        [yes] {" "}({ $place })
       *[no] {""}
    }

## Settings and their values

setting-name = Vollständiger Name
setting-address = E-Mail-Adresse
setting-reply-to = Antwortadresse
setting-protocol = Protokoll
setting-incoming-host = Posteingangsserver
setting-incoming-port = Port für den Eingang
setting-incoming-tls = Verschlüsselung beim Eingang
setting-incoming-username = Benutzername für den Eingang
setting-incoming-auth = Anmeldung beim Eingang
setting-path-prefix = IMAP-Pfadpräfix
setting-outgoing-host = Postausgangsserver
setting-outgoing-port = Port für den Ausgang
setting-outgoing-tls = Verschlüsselung beim Ausgang
setting-outgoing-username = Benutzername für den Ausgang
setting-outgoing-auth = Anmeldung beim Ausgang
setting-leave-on-server = E-Mails auf dem Server belassen
setting-days = Löschfrist auf dem Server
setting-delete-when-trash-emptied = Beim Leeren des Papierkorbs auch vom Server löschen
setting-check-every = Neue E-Mails abrufen

part-host = Servername
part-port = Port
part-tls = Verschlüsselung
part-username = Benutzername
part-auth = Anmeldung
part-path-prefix = Pfadpräfix

value-blank = (leer lassen)
value-days =
    { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    }
value-minutes =
    { $minutes ->
        [one] jede Minute
       *[other] alle { $minutes } Minuten
    }
value-on = ja
value-off = nein
value-by-hand = nur auf Wunsch
value-no-user-name = (keiner)

protocol-imap = IMAP
protocol-pop = POP
tls-implicit = TLS von Anfang an
tls-starttls = STARTTLS
tls-none = keine Verschlüsselung
auth-password = Passwort
auth-encrypted-password = verschlüsseltes Passwort
auth-oauth2 = OAuth2 (Anmeldeseite Ihrer Organisation)
auth-certificate = persönliches Zertifikat
auth-none = keine

origin-person = Ihre Antwort
origin-account = Ihr Konto
origin-program = Grenze dieses Programms
origin-default = üblicher Wert
origin-assumed = Annahme
origin-assumed-because = Annahme: { $reason }
origin-assumed-provider = Annahme: Das verlangen die Server der meisten Internetanbieter. Fragen Sie Ihren.

program-generic = Anderes Programm
program-yours = Ihr E-Mail-Programm
place-on-campus = auf dem Campus
place-off-campus = anderswo
place-both = auf dem Campus und anderswo

severity-error = Muss geändert werden
severity-warning = Warnung
severity-advice = Rat
severity-info = Gut zu wissen

step-start = Start
step-organisation = E-Mail-Adresse
step-you = Sie
step-program = E-Mail-Programm
step-reading = Lesen
step-sending = Senden
step-keeping = Aufbewahren
step-leaving = Vorher noch etwas
step-how-often = Wie oft
step-review = Übersicht
step-finish = Abschluss

field-organisation = Organisation
field-group = Gruppe
field-username = Benutzername
field-name = vollständiger Name
field-address = Adresse
field-program = E-Mail-Programm
field-version = Version
field-read-on = wo Sie lesen
field-protocol = Protokoll
field-network = von wo Sie senden
field-isp-smtp = Server des Internetanbieters
field-leave-on-server = E-Mails auf dem Server belassen
field-check-every = Abstand der Abrufe

## Problems: what is wrong and what to do

problem-organisation-missing = Wählen Sie Ihre Organisation.
problem-group-unknown = Diese Gruppe gibt es nicht. Wählen Sie { $known }.
problem-group-missing = Wählen Sie Ihre Gruppe: { $known }.
problem-username-missing = Geben Sie Ihren Benutzernamen ein, zum Beispiel { $example }.
problem-username-too-long = Ein Benutzername hat hier höchstens { $limit } Zeichen. Geben Sie den kurzen Namen ein, mit dem Sie sich anmelden.
problem-username-space = Ein Benutzername hat keine Leerzeichen. Geben Sie den Namen ein, mit dem Sie sich anmelden, nicht Ihren vollständigen Namen.
problem-username-character = Ein Benutzername kann „{ $character }“ nicht enthalten. Möglich sind Buchstaben, Ziffern, Punkte und Bindestriche.
problem-username-elsewhere = { $host } gehört nicht zu den Namen dieser Organisation. Geben Sie nur Ihren Benutzernamen ein.
problem-name-missing = Geben Sie Ihren vollständigen Namen ein, so wie andere ihn sehen sollen.
problem-name-too-long = Der Name ist zu lang: Programme fassen höchstens { $limit } Byte. Kürzen Sie ihn.
problem-name-character = Der Name enthält ein unsichtbares Zeichen oder einen Zeilenumbruch. Geben Sie ihn noch einmal ein.
problem-address-unknown = Das ist keine Adresse dieser Organisation. Wählen Sie { $known }.
problem-program-missing = Wählen Sie Ihr E-Mail-Programm.
problem-program-unknown = Dieses Programm gibt es nicht. Zur Wahl stehen: { $known }.
problem-version-unreadable = „{ $typed }“ ist keine Version. Schreiben Sie sie wie 5.1 oder 6.2.3.
problem-read-on-missing = Wählen Sie, wo Sie Ihre E-Mails lesen.
problem-protocol-not-offered = Diese Organisation bietet { $protocol } nicht an. Wählen Sie den anderen Weg.
problem-program-cannot-read = { $program } kann E-Mails nicht mit { $protocol } lesen. Wählen Sie den anderen Weg oder ein anderes Programm.
problem-network-missing = Wählen Sie, von wo Sie senden.
problem-no-server-for-place = Diese Organisation hat keinen Postausgangsserver für das Senden { $place }. Wählen Sie einen anderen Ort oder den Server Ihres Internetanbieters.
problem-isp-smtp-missing = Geben Sie den Namen des Postausgangsservers Ihres Internetanbieters ein, zum Beispiel smtp.provider.example.
problem-isp-smtp-host = Das ist kein Servername: { $why }
problem-isp-smtp-port = „{ $typed }“ ist kein Port. Schreiben Sie nach dem Doppelpunkt eine Zahl von 1 bis 65535 oder lassen Sie sie weg.
problem-isp-smtp-not-a-mail-server = { $host } ist ein Anmelderechner, kein Mailserver. Fragen Sie Ihren Internetanbieter nach seinem Postausgangsserver.
problem-isp-smtp-not-offered = Diese Organisation möchte, dass ihre Mitglieder über ihren eigenen Server senden. Lassen Sie den Server des Anbieters weg.
problem-leave-on-server-days = „{ $typed }“ ist keine Anzahl von Tagen. Schreiben Sie 1 bis 365 oder „no“.
problem-check-every-minutes = „{ $typed }“ ist kein Zeitabstand. Schreiben Sie 1 bis 1440 Minuten oder „manual“.

host-empty = Die Angabe ist leer. Geben Sie einen Namen wie mail.example.org ein.
host-address = Das ist eine Webadresse. Geben Sie nur den Namen ein, etwa mail.example.org.
host-has-user = Darin steht ein @. Geben Sie den Teil nach dem @ ein.
host-ip-number = Das ist eine Nummer. Geben Sie den Namen des Servers ein: Zertifikate gelten für Namen.
host-too-long = Die Angabe ist zu lang.
host-character = Darin steht ein Zeichen, das kein Servername hat.
host-no-dot = Darin fehlt ein Punkt. Geben Sie den ganzen Namen ein, etwa mail.example.org.
host-mixed-script = Darin sind ähnlich aussehende Buchstaben verschiedener Schriften gemischt. Geben Sie den Namen noch einmal mit einfachen Buchstaben ein.

## What is wrong in an organisation's profile, and how to mend it

issue-newer-schema = Dieses Profil hat das Format { $number }, neuer als diese Version von Waypost. Was sie nicht kennt, bleibt weg. Aktualisieren Sie Waypost, um alles zu nutzen.
issue-left-out = Weggelassen: Darin steht ein Wort, das diese Version von Waypost nicht kennt.
issue-source-unknown = Es gibt keine Quelle „{ $id }“. Fügen Sie sie unter „sources“ hinzu oder berichtigen Sie den Namen.
issue-group-unknown = Es gibt keine Gruppe „{ $id }“. Fügen Sie sie unter „groups“ hinzu oder berichtigen Sie den Namen.
issue-no-reason = Ein angenommener Wert braucht einen „reason“, den ein Mitglied lesen kann.
issue-placeholder = „{ $name }“ wird von niemandem ausgefüllt. Nehmen Sie {"{username}"} oder in Anmeldenamen {"{address}"}.
issue-not-an-address = Das ist keine E-Mail-Adresse. Schreiben Sie sie wie name@example.org.
issue-not-a-host = Das ist kein Servername: { $why }
issue-not-an-id = Verwenden Sie nur Kleinbuchstaben, Ziffern und Bindestriche.
issue-not-a-date = Schreiben Sie das Datum wie 2026-11-23.
issue-not-a-version = Schreiben Sie die Version wie 5.1 oder 6.2.3.
issue-versions-reversed = „below“ muss eine spätere Version sein als „from“.
issue-interval-reversed = Der empfohlene Abstand darf nicht unter dem Mindestabstand liegen.
issue-port-contradicts-tls = Port { $port } passt nicht zu „{ $tls }“. Verwenden Sie 993, 995 oder 465 mit „implicit“, 143, 110 oder 587 mit „starttls“.
issue-plain-though-required = Dieser Server verschlüsselt nicht, obwohl „policy.tls_required“ es verlangt. Setzen Sie „tls“ auf „implicit“ oder „starttls“.
issue-plain = Passwörter gehen unverschlüsselt an diesen Server. Setzen Sie „tls“ auf „implicit“ oder „starttls“, wenn er das kann.
issue-port-25 = Viele Netze sperren Port 25. Verwenden Sie zum Senden 465 oder 587 und 25 höchstens als „fallback_port“.
issue-example-breaks-rule = Das Beispiel ist nach dieser Regel kein Benutzername. Prüfen Sie Länge, Großbuchstaben und Zeichen.
issue-mistake-not-understood = Das wird nicht als das Beispiel verstanden. Berichtigen Sie es oder nehmen Sie es heraus.
issue-needs-schema-2 = Das gibt es erst in Schema 2. Setzen Sie „schema“ auf 2.
issue-not-https = Verwenden Sie eine Adresse, die mit https:// beginnt.
issue-unusable-character = „{ $character }“ ist hier nicht erlaubt: Ein E-Mail-Programm könnte es als Befehl lesen. Entfernen Sie es.
issue-invisible = Der Text enthält einen Zeilenumbruch oder ein unsichtbares Zeichen. Entfernen Sie es.
issue-text-too-long = Der Text ist länger als { $limit } Zeichen. Kürzen Sie ihn.
issue-id-twice = „{ $id }“ steht hier zweimal. Geben Sie jedem einen eigenen Namen.
issue-no-server-from = Manche Mitglieder haben keinen Server für das Senden { $place }. Fügen Sie einen hinzu oder bieten Sie den Server des Anbieters an.
issue-not-a-certificate = Kein Zertifikat in PEM. Es beginnt mit -----BEGIN CERTIFICATE-----.
issue-not-a-sha256 = Keine SHA-256: 64 Ziffern und Buchstaben von a bis f, Doppelpunkte erlaubt.
issue-root-or-sha256 = Geben Sie entweder root oder sha256 an.
issue-host-elsewhere = { $host } liegt außerhalb der Domains dieser Organisation. Prüfen Sie, ob das stimmt.
issue-still-used = { $host } steht unter den abgeschalteten Servern. Verwenden Sie den Namen, der ihn ersetzt.

json-empty = Die Datei ist leer. Beginnen Sie mit „waypost org new“.
json-too-long = Die Datei ist länger als { $limit } Byte. Das Profil einer Organisation ist viel kürzer.
json-utf16 = Die Datei ist in UTF-16. Speichern Sie sie als UTF-8.
json-not-utf8 = Die Datei ist nicht in UTF-8. Speichern Sie sie als UTF-8.
json-too-deep = Hier sind Klammern zu tief geschachtelt.
json-trailing-comma = Nach dem letzten Wert steht ein Komma. Entfernen Sie es.
json-comment = JSON kennt keine Kommentare. Entfernen Sie ihn.
json-missing-comma = Davor fehlt ein Komma.
json-cut-off = Die Datei endet mittendrin. Ist sie vollständig?
json-syntax = Das ist kein JSON: { $words }.
json-duplicate = „{ $name }“ steht hier zweimal. Behalten Sie eines.
json-unknown-member = „{ $name }“ gehört nicht hierher.{ $case ->
        [near] {" "}Meinten Sie „{ $nearest }“?
       *[far] {" "}Entfernen Sie es.
    }
json-missing-member = Hier fehlt „{ $name }“. Fügen Sie es hinzu.
json-wrong-type = Hier muss stehen: { $kind }.
json-kind-text = ein Text in Anführungszeichen
json-kind-whole = eine ganze Zahl ohne Anführungszeichen
json-kind-switch = true oder false ohne Anführungszeichen
json-kind-list = eine Liste in eckigen Klammern
json-kind-object = ein Objekt in geschweiften Klammern
json-kind-several = ein Wert anderer Art
json-not-a-choice = Hier muss eines dieser Wörter stehen: { $known }.
json-out-of-range = Hier muss eine ganze Zahl von { $least } bis { $most } stehen.
json-wrong-length = Hier müssen { $least } bis { $most } Zeichen oder Einträge stehen.

## Who vouches for a profile

org-built-in = Dieses Profil gehört zu { -waypost }.
org-unsigned = Dieses Profil ist nicht signiert. Fragen Sie im Zweifel Ihren Helpdesk nach seiner SHA-256 (Prüfsumme).
org-unknown-key = Dieses Profil ist mit einem Schlüssel signiert, dem dieser Computer nicht vertraut. Fragen Sie Ihren Helpdesk nach seiner SHA-256 (Prüfsumme).
org-signed = Dieses Profil ist mit einem Schlüssel signiert, dem dieser Computer vertraut.
org-expired = Dieses Profil ist signiert, sollte aber nur bis { $until } verwendet werden. Fragen Sie Ihren Helpdesk nach einem neueren. Wenn das Datum dieses Computers falsch ist, stellen Sie es richtig.
org-forged = { $path }: Die Signatur passt nicht, die Datei wurde also nach dem Signieren verändert. Fragen Sie Ihren Helpdesk nach der richtigen.
org-refused-unsigned = { $path } wurde abgelehnt: Das Profil ist nicht mit einem Schlüssel signiert, dem dieser Computer vertraut. Im selben Ordner liegt ein öffentlicher Schlüssel, deshalb werden von dort nur signierte Profile verwendet. Fragen Sie Ihren Helpdesk nach dem signierten.
org-refused-built-in-id = { $path } wurde abgelehnt: „{ $id }“ ist ein Profil, das zu { -waypost } gehört, und nur ein signiertes kann es ersetzen. Signieren Sie die Datei, oder geben Sie ihr eine andere „id“.
org-refused-writable = { $path } wurde abgelehnt: Andere Personen können die Datei, ihren Ordner oder einen öffentlichen Schlüssel dort ändern. Lassen Sie nur sich selbst und Administratoren dort schreiben.
org-passed-over = „{ $id }“ steht in mehreren Profilen. Verwendet: { $used } ({ $used-date }). Nicht verwendet: { $path } ({ $date }), { $reason ->
        [untrusted] weil es nicht mit einem Schlüssel signiert ist, dem dieser Computer vertraut.
        [older] weil es älter ist.
        [named] weil das andere geöffnet wurde.
       *[same-date] weil beide dasselbe Datum haben.
    }
org-used-untrusted = { $path } ist { $kind ->
        [unknown-key] mit einem Schlüssel signiert, dem dieser Computer nicht vertraut,
       *[none] nicht signiert,
    } kann also von jedem stammen. Die Datei bestimmt, welche Server Ihr Passwort bekommen. Fragen Sie Ihren Helpdesk, ob sie richtig ist.
org-untrusted-certificate = Dieses Profil ist nicht mit einem Schlüssel signiert, dem dieser Computer vertraut, und es bringt { $kind ->
        [root] ein eigenes Stammzertifikat mit: { $name }, SHA-256 { $sum }. Jeder Server mit einem Zertifikat von dort bekommt Ihr Passwort.
       *[server] das Zertifikat eines Servers mit: SHA-256 { $sum }. Der Server mit diesem Zertifikat bekommt Ihr Passwort.
    } Fragen Sie Ihren Helpdesk, ob das richtig ist.

## Settings files: why one cannot be written

save-system = { $path } konnte nicht geschrieben werden: { $words }. Was vorher da war, ist unberührt.
save-needs-agreement = Diese Einstellungen würden das Passwort unverschlüsselt senden, deshalb wurde nichts geschrieben. Aktualisieren Sie das Programm, wählen Sie ein anderes oder stimmen Sie zuerst zu.

system-not-found = diese Datei oder diesen Ordner gibt es nicht
system-denied = dieses Benutzerkonto darf das dort nicht
system-changeable = andere Personen können { $path } ändern; lassen Sie nur sich selbst und Administratoren dort schreiben (chmod go-w), oder entfernen Sie es, wenn es nicht Ihnen gehört
system-full = der Datenträger ist voll
system-read-only = der Datenträger lässt sich nur lesen
system-folder = das ist ein Ordner
system-not-folder = ein Teil des Pfads ist kein Ordner
system-too-large = das ist zu groß
system-special = das ist eine Pipe, ein Gerät oder ein Socket; Waypost liest und schreibt nur gewöhnliche Dateien
system-exists = etwas anderes heißt schon so
system-busy = ein anderes Programm benutzt sie gerade
system-name = der Name ist nicht zulässig

## Advice: the rules, one id each

advice-eudora-too-old-for-tls =
    .title = Dieses Eudora kann nicht verschlüsseln
    .body =
        { $case ->
            [agreed] Eudora { $version } sendet Ihr Passwort und Ihre E-Mails so, dass andere im Netz sie lesen können. Dem haben Sie zugestimmt. Ein Server, der Verschlüsselung verlangt, wird die Verbindung trotzdem ablehnen.
           *[open] Eudora { $version } sendet Ihr Passwort und Ihre E-Mails so, dass andere im Netz sie lesen können, und Server, die Verschlüsselung verlangen, lehnen die Verbindung ab. Steigen Sie auf Eudora 5.2 oder neuer um oder wählen Sie ein anderes Programm. Um so weiterzumachen, müssen Sie einem unverschlüsselten Passwort zustimmen.
        }
advice-no-tls =
    .title = Dieser Server verschlüsselt nicht
    .body = Ihr Passwort geht so an { $host }, dass andere im Netz es lesen können. Fragen Sie Ihren Helpdesk nach einem verschlüsselten Weg oder stimmen Sie dem zu.
advice-tls-required =
    .title =
        { $case ->
            [clear] Ihre Organisation verlangt Verschlüsselung
           *[encrypted] E-Mails sind unterwegs verschlüsselt
        }
    .body =
        { $case ->
            [clear] Diese Einstellungen können nicht verschlüsseln, deshalb werden die Server sie nicht annehmen. Setzen Sie „Secure Sockets“ nur dann auf „None“ oder „Never“, wenn Ihr Programm danach fragt, und aktualisieren Sie es.
           *[encrypted] Ihre Organisation verlangt SSL-Verschlüsselung beim Lesen und beim Senden. Diese Einstellungen verwenden sie für beides.
        }
advice-login-host-is-not-a-mail-server =
    .title = { $host } ist kein Mailserver
    .body = { $reason } Ihr E-Mail-Konto ist { $login } auf { $server }, und das verwenden diese Einstellungen.
advice-retired-server-name =
    .title = { $old } ist ein alter Name
    .body = Dieser Server wurde abgeschaltet und funktioniert nicht mehr. Diese Einstellungen verwenden stattdessen { $new }.
advice-imap-for-several-computers =
    .title = POP passt nur zu einem Computer
    .body = Sie lesen an mehreren Orten. Mit POP wandern die Nachrichten an einen davon; an den anderen fehlen sie oder erscheinen doppelt. IMAP hält alle auf gleichem Stand, und Ihre Organisation empfiehlt es.
advice-off-campus-needs-authenticated-or-isp-smtp =
    .title =
        { $case ->
            [open] Senden von anderswo kann scheitern
            [provider] Gesendet wird über Ihren Internetanbieter
            [provider-both] Der Anbieterserver kann auf dem Campus versagen
           *[login] Das Senden braucht Ihr Passwort
        }
    .body =
        { $case ->
            [open] { $host } nimmt E-Mails nur aus den eigenen Netzen der Organisation an. Von anderswo nehmen Sie ihren Dienst mit Anmeldung oder den Server Ihres Internetanbieters.
            [provider] Außerhalb der Netze der Organisation senden Sie über { $host }. Das geht dort, wo dieser Anbieter Sie verbindet, und oft nirgends sonst.
            [provider-both] { $host } geht dort, wo dieser Anbieter Sie verbindet, und oft nirgends sonst. Wenn Sie auch auf dem Campus senden, nehmen Sie den Dienst der Organisation mit Anmeldung: Er funktioniert an beiden Orten.
           *[login] Außerhalb der Netze der Organisation nimmt { $host } Ihre E-Mails nur an, wenn Sie sich anmelden. { $provider ->
                [yes] Der eigene Server Ihres Internetanbieters ist der andere Weg.
               *[no] Ihr Programm erledigt das für Sie.
            }
        }
advice-assumed-value =
    .title =
        { $server ->
            [incoming] Angaben zum Posteingangsserver sind teils Annahmen
           *[outgoing] Angaben zum Postausgangsserver sind teils Annahmen
        }
    .body =
        { $case ->
            [provider] Der Server Ihres Anbieters bestimmt selbst: { $settings }. Diese Werte passen meistens. Fragen Sie Ihren Anbieter, wenn das Senden scheitert.
           *[profile] Für den Server hat niemand festgehalten: { $settings }. { $reason } Fragen Sie Ihren Helpdesk, wenn es nicht geht.
        }
advice-program-advised-against =
    .title = Ihre Organisation rät von { $program } ab
    .body = { $reason }
advice-check-interval-too-short =
    .title = Ein Abruf { $typed ->
            [one] jede Minute
           *[other] alle { $typed } Minuten
        } ist zu oft
    .body = Häufige Abrufe bremsen den Server für alle. Diese Einstellungen rufen alle { $minimum } Minuten ab, so oft wie Ihre Organisation höchstens erlaubt. Sie empfiehlt { $recommended }.
advice-leave-on-server-not-needed =
    .title =
        { $case ->
            [needed] Was die Kopie kostet
           *[not-needed] Vielleicht brauchen Sie die Kopie nicht
        }
    .body =
        { $case ->
            [needed] Jeder Abruf dauert länger, für Sie und für den Server, weil die Kopien dort { $days ->
                [one] einen Tag
               *[other] { $days } Tage
            } bleiben.
            [open] Solange keine anderen Computer diese E-Mails lesen, braucht niemand die Kopie auf dem Server. Sie macht jeden Abruf langsamer und belastet den Server.
           *[not-needed] Sie lesen an einem Ort, also braucht niemand die Kopie auf dem Server. Sie macht jeden Abruf langsamer und belastet den Server. Schalten Sie sie aus, wenn nichts dagegen spricht.
        }
advice-leave-on-server-needs-deletion =
    .title = Gelöschte E-Mails bleiben auf dem Server
    .body = Was Sie aus dem Papierkorb löschen, bleibt bis Tag { $days } auf dem Server. Lassen Sie es auch dort löschen, sonst kann Ihr Postfach voll werden.
advice-eudora-5-1-alternate-port =
    .title = Eudora 5.1 braucht den alternativen Port
    .body =
        { $case ->
            [impossible] Eudora 5.1 hat Probleme mit STARTTLS, und diese Organisation bietet bei mindestens einem Server nichts anderes an. Steigen Sie auf Eudora 5.2 oder neuer um, wenn es nicht geht.
           *[possible] Eudora 5.1 hat Probleme mit der Verschlüsselung. „Secure Sockets when Receiving“ und „Secure Sockets when Sending“ stehen beide auf „Required, Alternate Port“.
        }
advice-eudora-upgrade-or-alternate-port =
    .title =
        { $case ->
            [upgrade] Ein neueres Eudora arbeitet besser
           *[upgraded] Falls die Verschlüsselung in Eudora scheitert
        }
    .body =
        { $case ->
            [upgrade] Eudora 5.2 und 6.0 sollten keine Probleme mit der Verschlüsselung haben. Falls doch, setzen Sie „Secure Sockets“ auch dort auf „Required, Alternate Port“.
           *[upgraded] Diese Version sollte keine Probleme haben. Falls doch, setzen Sie „Secure Sockets when Receiving“ und „when Sending“ auf „Required, Alternate Port“.
        }
advice-empty-trash-regularly =
    .title =
        { $case ->
            [thunderbird] Thunderbird löscht sofort
           *[other] Leeren Sie ab und zu den Papierkorb
        }
    .body =
        { $case ->
            [eudora] Die Kopie auf dem Server verschwindet erst, wenn Sie in Eudora den Papierkorb leeren. Tun Sie es ab und zu oder lassen Sie Eudora ihn beim Beenden leeren.
            [thunderbird] Die Kopie auf dem Server verschwindet, sobald Sie eine Nachricht in den Papierkorb verschieben, nicht erst beim Leeren.
           *[other] Die Kopie auf dem Server verschwindet erst, wenn Sie den Papierkorb leeren. Tun Sie es ab und zu oder lassen Sie das Programm ihn beim Beenden leeren.
        }
advice-turn-on-first =
    .title = Schalten Sie zuerst den Zugang für E-Mail-Programme ein
    .body = { $case ->
        [page] E-Mail-Programme kommen erst hinein, nachdem Sie das auf der Website Ihres E-Mail-Dienstes eingeschaltet haben: { $page }
       *[no-page] E-Mail-Programme kommen erst hinein, nachdem Sie das in den Einstellungen auf der Website Ihres E-Mail-Dienstes eingeschaltet haben.
    }
advice-needs-app-password =
    .title = Erstellen Sie ein Passwort für das Programm
    .body = { $case ->
        [page] Ihr eigenes Passwort gilt in einem E-Mail-Programm vielleicht nicht. Erstellen Sie unter { $page } eines für das Programm und geben Sie dieses ein.
       *[no-page] Ihr eigenes Passwort gilt in einem E-Mail-Programm vielleicht nicht. Erstellen Sie in den Einstellungen auf der Website Ihres E-Mail-Dienstes ein „App-Passwort“ und geben Sie dieses ein.
    }
advice-needs-oauth =
    .title = Sie melden sich auf der Seite Ihres E-Mail-Dienstes an
    .body = Das Programm öffnet eine Seite Ihres E-Mail-Dienstes, auf der Sie sich anmelden. Es fragt nicht selbst nach dem Passwort.
advice-do-not-save-password =
    .title = Speichern Sie das Passwort nicht
    .body = Ihre Organisation empfiehlt, Benutzernamen und Passwort nicht im Programm zu speichern. Es fragt dann bei jedem Start danach.
advice-quit-when-away =
    .title = Schließen Sie das Programm, wenn Sie gehen
    .body = Niemand braucht einen Abruf { $minutes ->
            [one] jede Minute
           *[other] alle { $minutes } Minuten
        }, während Sie beim Essen oder zu Hause sind. Schließen Sie es, wenn Sie länger weggehen.
advice-interval-of-the-program =
    .title = { $program } ruft alle { $minutes } Minuten ab
    .body = Das Programm lässt sich nicht so einstellen, dass es { $wished ->
            [0] nur von Hand
            [one] jede Minute
           *[other] alle { $wished } Minuten
        } abruft. Diese Einstellungen nehmen den nächstliegenden Wert, den es hat.
advice-outlook-reads-through-microsoft =
    .title = Outlook liest Ihre E-Mails über Microsoft
    .body = Das neue Outlook und Outlook auf dem Telefon können Benutzernamen und Passwort an Microsoft übergeben; dessen Server holen dann Ihre E-Mails ab und behalten eine Kopie. Outlook fragt vorher. Fragen Sie Ihre Organisation, ob das erlaubt ist; das klassische Outlook und andere Programme holen die E-Mails selbst ab.
advice-thunderbird-counts-from-download =
    .title = Thunderbird zählt ab dem Herunterladen
    .body = { $days ->
            [one] Der eine Tag beginnt
           *[other] Die { $days } Tage beginnen
        }, wenn dieser Computer die Nachricht abgeholt hat, nicht wenn sie angekommen ist.
advice-fallback-port =
    .title = Falls Port { $port } gesperrt ist
    .body = Manche Internetanbieter sperren Port { $port }. Nehmen Sie dann Port { $fallback } mit derselben Verschlüsselung.
advice-certificate-name-mismatch =
    .title = „Servername stimmt nicht überein“
    .body = Wenn Ihr Programm meldet, der Servername stimme nicht mit dem Zertifikat überein („server name does not match server in certificate“), prüfen Sie die Servernamen: Sie müssen { $incoming } und { $outgoing } lauten. Alte Namen ({ $old }) funktionieren nicht.
advice-organisation-note =
    .title = Ein Hinweis Ihrer Organisation
    .body = { $note }

## Findings of the check-up: one id each
## $server is incoming or outgoing; $found and $expected are what is there and what should be

finding-check-interval-too-short =
    .title = Es wird zu oft abgerufen
    .body = { $organisation } bittet um höchstens einen Abruf alle { $minimum } Minuten und empfiehlt { $recommended }. Häufige Abrufe bremsen den Server für alle.
finding-duplicate-account =
    .title = Zweimal dasselbe Konto
    .body = Ein anderes Konto liest hier schon { $host } unter diesem Benutzernamen. { $program } verwendet nur eines davon oder holt die E-Mails doppelt ab. Entfernen Sie eines.
finding-empty-trash-regularly =
    .title = Der Papierkorb wird nicht von selbst geleert
    .body = Die Kopie auf dem Server verschwindet erst, wenn Sie den Papierkorb leeren. Lassen Sie { $program } ihn beim Beenden leeren oder tun Sie es ab und zu selbst.
finding-eudora-accounts-differ =
    .title = Eudora hat zwei verschiedene Konten
    .body = Eudora bewahrt das Konto an zwei Stellen auf. Mit der einen liest es E-Mails, die andere zeigt es unter Options, und sie unterscheiden sich. Gleichen Sie sie an.
finding-eudora-offline =
    .title = Eudora soll offline bleiben
    .body = Solange Eudora offline ist, holt und sendet es nichts von selbst.
finding-eudora-relay-personality =
    .title = Alles wird über „{ $found }“ gesendet
    .body = Eine Relay-Personality leitet alles Gesendete um, welchen Server ein Konto auch nennt. Wahrscheinlich wurde sie vergessen.
finding-eudora-too-old-for-tls =
    .title = Eudora { $version } kann nicht verschlüsseln
    .body = Andere im Netz können Ihr Passwort und Ihre E-Mails lesen, und Server, die Verschlüsselung verlangen, lehnen die Verbindung ab. Steigen Sie auf Eudora 5.2 oder neuer um oder wählen Sie ein anderes Programm.
finding-leave-on-server-needs-deletion =
    .title =
        { $case ->
            [trash] Gelöschte E-Mails bleiben auf dem Server
           *[other] Alte E-Mails verlassen den Server nie
        }
    .body =
        { $case ->
            [trash] Was Sie hier löschen, bleibt dort erhalten. Sie entscheiden: Die Reparatur löscht vom Server, was Sie aus dem Papierkorb löschen.
           *[other] Jeder Abruf wird langsamer, und Ihr Postfach kann voll werden. Sie entscheiden: Die Reparatur löscht vom Server, was älter ist.
        }
finding-leave-on-server-not-needed =
    .title = Von allen E-Mails bleibt eine Kopie auf dem Server
    .body = Sie wollten keine. Sie macht jeden Abruf langsamer und belastet den Server. Ohne diese Einstellung werden die Kopien dort beim nächsten Abruf gelöscht.
finding-login-host-is-not-a-mail-server =
    .title = { $found } ist kein Mailserver
    .body = { $reason } E-Mails liegen anderswo.
finding-no-tls =
    .title =
        { $server ->
            [incoming] Ihr Passwort wird ungeschützt übertragen
           *[outgoing] E-Mails werden ungeschützt gesendet
        }
    .body =
        { $server ->
            [incoming] { $program } holt E-Mails ohne Verschlüsselung ab, andere im Netz können also Ihr Passwort und Ihre E-Mails lesen.
           *[outgoing] { $program } sendet ohne Verschlüsselung, andere im Netz können also mitlesen, und der Server kann die Verbindung ablehnen.
        }
finding-opportunistic-tls =
    .title =
        { $server ->
            [incoming] Ihr Passwort wird vielleicht ungeschützt übertragen
           *[outgoing] E-Mails werden vielleicht ungeschützt gesendet
        }
    .body = { $program } verschlüsselt nur, wenn der Server es anbietet; sonst macht es unverschlüsselt weiter, ohne es zu sagen. { $organisation } verlangt Verschlüsselung.
finding-outgoing-not-authenticated =
    .title = Das Senden geschieht ohne Anmeldung
    .body = { $host } nimmt E-Mails nur nach Anmeldung an und wird Ihre ablehnen.
finding-outgoing-of-another-organisation =
    .title = Der Postausgangsserver ist nicht von { $organisation }
    .body = { $found } gehört jemand anderem. Er kann Ihre E-Mails ablehnen, oder sie werden für gefälscht gehalten.
finding-outgoing-refuses-off-campus =
    .title = Senden geht nur auf dem Campus
    .body = Ohne Anmeldung nimmt { $host } E-Mails aus den eigenen Netzen der Organisation an und lehnt sie von anderswo ab. Wenn Sie nie von anderswo senden, lassen Sie es so.
finding-port-contradicts-tls =
    .title =
        { $server ->
            [incoming] Eingangsport und Verschlüsselung passen nicht zusammen
           *[outgoing] Ausgangsport und Verschlüsselung passen nicht zusammen
        }
    .body = Port { $found } ist für eine andere Art der Verschlüsselung als die gewählte, deshalb scheitert die Verbindung oder bleibt hängen.
finding-protocol-host-mismatch =
    .title = { $found } ist nicht für { $protocol }
    .body = Das Konto steht auf { $protocol }, und dieser Server spricht ein anderes Protokoll.
finding-retired-server-name =
    .title =
        { $server ->
            [incoming] Der Posteingangsserver wurde abgeschaltet
           *[outgoing] Der Postausgangsserver wurde abgeschaltet
        }
    .body = { $found } ist ein alter Name. Deshalb melden Programme, der Servername stimme nicht mit dem Zertifikat überein („server name does not match server in certificate“).
finding-saved-password =
    .title = Das Passwort ist in { $program } gespeichert
    .body = { $organisation } rät davon ab. Lassen Sie { $program } es vergessen; es fragt dann bei jedem Start danach.
finding-setting-differs =
    .title =
        { $case ->
            [both-protocols] Eudora hat zwei Protokolle eingestellt
            [sent-by-pop] Gesendet wird über den POP-Server
            [left-out] Dieses Konto wird beim Abruf ausgelassen
           *[other] Abweichend: { $setting }
        }
    .body =
        { $case ->
            [both-protocols] Das eine verwendet es, das andere zeigt es unter Options. Gleichen Sie sie an.
            [sent-by-pop] Ein versteckter Schalter sendet E-Mails über den Server, von dem gelesen wird, und umgeht den Postausgangsserver. Das lässt kaum ein Server zu.
            [left-out] Eudora übergeht es, wenn es neue E-Mails abruft.
            [open] { $organisation } gibt etwas anderes an.
           *[other] { $organisation } gibt einen anderen Wert an.
        }
finding-several-programs-on-pop =
    .title = Mehrere Programme holen diese E-Mails mit POP ab
    .body = Mit POP wandern die Nachrichten in ein Programm, und die anderen bekommen sie nicht oder zeigen sie doppelt. Verwenden Sie in allen IMAP oder lesen Sie an einem Ort.
finding-thunderbird-last-key-too-low =
    .title = Das nächste Konto würde eines überschreiben
    .body = Thunderbird zählt seine Konten in „lastKey“, und der Wert ist zu niedrig: Das nächste neue Konto bekäme die Nummer eines vorhandenen.
finding-unknown-account =
    .title =
        { $named ->
            [no] Das Hauptkonto gehört zu jemand anderem
           *[other] „{ $label }“ gehört zu jemand anderem
        }
    .body =
        { $case ->
            [other-owner] Das Konto gehört zu { $organisation }; das sagt ein Profil, das zu Waypost gehört oder signiert ist. Das Profil der genannten Organisation ist nicht signiert, deshalb wurde das Konto nicht angerührt.
           *[other] { $found } belegt nicht, dass das Konto zu einer Organisation gehört, die Waypost kennt; es wurde deshalb nicht angerührt.
        }
finding-wrong-tls-mode-for-version =
    .title = Auf STARTTLS ist in Eudora { $version } kein Verlass
    .body = Seine Verschlüsselung arbeitet nur auf eine Art zuverlässig, über den alternativen Port.

held-opportunistic = verschlüsselt, wenn der Server es anbietet
held-nothing = (nichts)
held-for-good = für immer aufbewahrt
value-eudora-ssl-if-available = If Available, STARTTLS

## Reading a settings file: what was passed over

note-byte-order-mark = die Datei beginnt mit einer Bytereihenfolge-Marke (BOM), die dem Programm die erste Zeile verdirbt. Speichern Sie sie ohne.
note-utf16 = die Datei ist Text in UTF-16, den das Programm nicht lesen kann. Speichern Sie sie als einfachen Text.
note-binary = die Datei enthält Bytes, die kein Text sind. Was sich verstehen ließ, wurde gelesen.
note-code-page = { $key }: Der Text hat eine andere Zeichenkodierung als das Programm und wird dort falsch aussehen.
note-line-ends = die Zeilen enden nur mit einem Wagenrücklauf, deshalb sieht das Programm eine einzige lange Zeile.
note-duplicate-key = { $key } steht zweimal da. Dieser Eintrag ist nicht der, der zählt.
note-duplicate-section = { $key } steht zweimal da. Nur der erste Abschnitt zählt.
note-cut-off = die Datei endet mittendrin. Ihr Ende ist vielleicht verloren.
note-not-a-setting = { $key }: Diese Zeile ist keine Einstellung und wurde übergangen.
note-not-a-value = { $key }: Dieser Wert bedeutet dem Programm nichts.
note-too-long = { $key }: Der Wert ist länger, als das Programm liest.
note-after-gap = { $key }: Davor fehlt eine Nummer, deshalb sieht das Programm den Eintrag nicht.
note-account-missing = { $key }: aufgeführt, aber ohne Einstellungen.
note-password = { $key }: Hier steht ein Passwort. Es wurde nicht gelesen.
note-document-type = ein Dokumenttyp ist angegeben, den keine Einstellungsdatei braucht. Die Datei wurde nicht gelesen.
note-not-settings = in dieser Datei sind keine E-Mail-Einstellungen.
note-too-many = es gibt noch mehr davon, das wurde übergangen.
note-too-complex = die Datei hat mehr Namensräume oder Attribute, als eine Einstellungsdatei braucht. Sie wurde nicht gelesen.
note-file-too-large = die Datei ist zu groß für einen Teil dieser Einstellungen und wurde nicht gelesen.
note-not-a-file = das ist keine gewöhnliche Datei, sie wurde nicht gelesen.

## The check-up

check-empty-folder = { $path }: In diesem Ordner sind keine Einstellungen eines E-Mail-Programms. Geben Sie den Ordner an, in dem prefs.js, eudora.ini, accountrc oder die sources von Evolution liegen, oder die Datei selbst.
check-unknown-file = { $path }: Das ist keine Einstellungsdatei, die Waypost kennt. Geben Sie eine prefs.js, eine eudora.ini, eine accountrc, eine der sources von Evolution, ein Profil für Apple Mail, eine muttrc, fetchmailrc, msmtprc oder mbsyncrc, eine ZIP-Datei für den Import in Thunderbird, ein Autokonfigurations-XML oder eine JSON-Datei von Waypost an.
mend-running = { $program } ist geöffnet und würde die Reparatur überschreiben. Schließen Sie es und versuchen Sie es noch einmal, oder speichern Sie eine reparierte Kopie an anderer Stelle.
mend-running-unknown = Waypost kann nicht feststellen, ob { $program } geöffnet ist. Wenn ja, würde es die Änderung überschreiben. Es wurde nichts geändert. Speichern Sie stattdessen eine Datei oder eine Kopie.
mend-changed = { $path } hat sich seit der Prüfung geändert, deshalb wurde nichts geschrieben. Prüfen Sie noch einmal.
check-main-account = Hauptkonto
check-head = { $file }: { $program }, { $account }, verglichen mit { $organisation }
check-head-unknown = { $file }: { $program }, { $account }
check-no-accounts = { $file }: Es wurde kein E-Mail-Konto gefunden.
check-nothing = Nichts zu ändern: { $right ->
        [one] die eine geprüfte Einstellung stimmt.
       *[other] alle { $right } geprüften Einstellungen stimmen.
    }
check-tally = Zu ändern: { $errors }. Besser zu ändern: { $warnings }. Richtig: { $right }.
check-change = { $place }: { $key }: { $found } -> { $expected }
check-there = { $place }: { $key }: { $found }
check-by-hand = Von Hand: { $step }
check-problem = Dieses Konto ließ sich nicht mit { $organisation } vergleichen: { $words }
check-version = Verglichen mit Eudora { $version }, weil die Datei es nicht verrät. Für eine andere Version geben Sie --program eudora@VERSION an.
check-mended = Repariert: { $title }
check-left = Von Hand zu erledigen: { $title }
check-left-own = Ihnen überlassen: { $title }. Soll auch das repariert werden, sagen Sie, was Sie möchten, zum Beispiel --leave-on-server 7.
check-nothing-mended = Nichts wurde repariert.
check-fetched-again = E-Mails, die noch auf dem Server liegen, werden vielleicht noch einmal abgeholt, weil das Programm sich das Abgeholte unter dem alten Server und Benutzernamen merkt.

## Formats: what they are called

format-thunderbird-import = Konto für den Import in Thunderbird (zip)
format-thunderbird-prefs = Zeilen für prefs.js (js)
format-autoconfig = Für die Betreiber der E-Mail-Domain (xml)
format-eudora-ini = Einstellungsdatei von Eudora (ini)
format-eudora-links = Seite mit Einstellungslinks (html)
format-mobileconfig = Profil für Mac, iPhone und iPad (mobileconfig)
format-outlook-prf = Profil für das klassische Outlook (prf)
format-autodiscover = Outlooks Anfrage an die E-Mail-Domain (xml)
format-k9s = Einstellungsdatei für die App (k9s)
format-k9-qr = Bild für die Kamera des Telefons (svg)
format-evolution = Konto in drei Dateien (zip)
format-claws = Konto für accountrc
format-sylpheed = Konto für accountrc
format-mutt = Befehle für muttrc
format-alpine = Zeilen für .pinerc
format-aerc = Konto für accounts.conf
format-himalaya = Konto für config.toml
format-fetchmail = Eintrag für .fetchmailrc
format-getmail = Datei getmailrc
format-mpop = Konto für .mpoprc
format-mbsync = Kanal für .mbsyncrc
format-offlineimap = Konto für .offlineimaprc
format-msmtp = Konto für .msmtprc
format-sheet-html = Blatt zum Drucken (html)
format-sheet-text = Blatt als Text (txt)
format-json = Für Skripte (json)

## Formats: what is left to do by hand, in the program's own words

refusal-unencodable = { $setting }: Diese Datei kann „{ $character }“ nicht enthalten. Schreiben Sie es mit anderen Buchstaben oder wählen Sie eine andere Datei.
refusal-too-long = { $setting }: Ihr Programm liest höchstens { $bytes } Byte. Kürzen Sie die Angabe.
refusal-control-character = { $setting }: Darin steht ein Zeilenumbruch oder ein unsichtbares Zeichen. Geben Sie es noch einmal ein.
refusal-cannot-hold = { $setting }: Das kann diese Datei oder Ihr Programm nicht. Stellen Sie es von Hand nach dem Blatt ein oder wählen Sie ein anderes Programm.
refusal-personality-name = „{ $name }“ kann nicht der Name einer Personality sein. Verwenden Sie 1 bis 55 Buchstaben, ohne eckige Klammern oder Leerzeichen am Rand.
refusal-no-personalities = Nur die Einstellungsdatei von Eudora für Windows kann eine zweite Personality enthalten. Wählen Sie diese Datei oder lassen Sie die Personality weg.
refusal-not-this-format = Die vorhandene Datei lässt sich nicht gefahrlos ändern. Sie blieb, wie sie ist. Speichern Sie unter einem anderen Namen.
refusal-tls-from-the-start-only = Verschlüsselung beim Eingang: Dieses Programm verschlüsselt eine Verbindung nur dort, wo die Verschlüsselung sofort beginnt (Ports 993 und 995). Hier beginnt der Server mit STARTTLS, und Ihr Passwort ginge unverschlüsselt durchs Netz. Wählen Sie ein anderes Programm.
sign-no-certificate = { $path }: Darin ist kein Zertifikat. Geben Sie eine Datei in PEM an, mit den Zeilen „BEGIN CERTIFICATE“.
sign-no-key = { $path }: Darin ist kein privater Schlüssel, der signieren kann: RSA oder ECDSA mit P-256 oder P-384, in PEM und ohne Passwort. „openssl pkey -in DATEI“ entfernt ein Passwort.
sign-not-a-pair = Der Schlüssel gehört nicht zum Zertifikat. Geben Sie den Schlüssel an, für den das Zertifikat ausgestellt wurde.
sign-not-now = Das Zertifikat gilt von { $from } bis { $to }. Geben Sie eines an, das heute gilt.
sign-failed = Die Datei konnte nicht signiert werden: { $why }
sign-nothing = Nur { $format }-Dateien werden signiert. Geben Sie --program apple-mail an oder lassen Sie --sign-cert und --sign-key weg.
refusal-archive = Das Archiv konnte nicht erstellt werden: { $why }

step-line = { $place }: „{ $label }“: { $value }

value-ticked = an
value-not-ticked = aus
value-ticked-number = an, { $number }

place-generic-you = Konto-Einstellungen, Angaben zu Ihnen
place-generic-incoming = Konto-Einstellungen, Posteingangsserver
place-generic-outgoing = Konto-Einstellungen, Postausgangsserver
place-generic-keeping = Konto-Einstellungen, Abruf

place-apple-general = Mail > Einstellungen… > Allgemein
place-apple-advanced = Mail > Einstellungen… > Accounts > Account-Informationen
label-apple-check = Check for new messages (auf neue Nachrichten prüfen)
label-apple-remove = Remove copy from server after retrieving a message (Kopie nach dem Abruf vom Server entfernen)
value-apple-minutes = { $minutes ->
        [1] Jede Minute
        [60] Jede Stunde
       *[other] Alle { $minutes } Minuten
    }
value-apple-manually = Manuell
value-apple-remove = { $days ->
        [0] Sofort
        [1] Nach einem Tag
        [7] Nach einer Woche
       *[31] Nach einem Monat
    }
value-apple-never = nicht angekreuzt

place-outlook-advanced = Datei > Kontoeinstellungen > Kontoeinstellungen… > das Konto > Ändern… > Weitere Einstellungen… > Erweitert
place-outlook-groups = Senden/Empfangen > Senden-Empfangen-Gruppen > Senden-Empfangen-Gruppen definieren…
label-outlook-trash = Vom Server entfernen, wenn aus ‚Gelöschte Elemente‘ entfernt
label-outlook-check = Automatische Übermittlung alle _ Minuten
label-outlook-prefix = Stammordnerpfad

place-thunderbird-new = Konto hinzufügen, „Manuell einrichten“
place-thunderbird-account = Konten-Einstellungen > der Name des Kontos
place-thunderbird-server = Konten-Einstellungen > Server-Einstellungen
place-thunderbird-advanced = Konten-Einstellungen > Server-Einstellungen > Erweitert…
place-thunderbird-outgoing = Konten-Einstellungen > Postausgangs-Server > Bearbeiten…
label-thunderbird-protocol = Protokoll
label-thunderbird-name = Ihr Name
label-thunderbird-address = E-Mail-Adresse
label-thunderbird-reply-to = Antwortadresse
label-thunderbird-host = Server
label-thunderbird-port = Port
label-thunderbird-username = Benutzername
label-thunderbird-tls = Verbindungssicherheit
label-thunderbird-auth = Authentifizierungsmethode
label-thunderbird-check-startup = Beim Starten auf neue Nachrichten prüfen
label-thunderbird-check-every = Alle _ Minuten auf neue Nachrichten prüfen
label-thunderbird-leave = Nachrichten auf dem Server belassen
label-thunderbird-days = Lösche Nachrichten vom Server nach _ Tagen
label-thunderbird-delete = Nachrichten vom Server löschen, wenn sie aus dem Posteingang gelöscht werden
label-thunderbird-prefix = IMAP-Server-Verzeichnis
value-thunderbird-tls-implicit = SSL/TLS
value-thunderbird-tls-starttls = STARTTLS
value-thunderbird-tls-none = Keine
value-thunderbird-auth-password = Passwort, normal
value-thunderbird-auth-password-clear = Passwort, ungesichert übertragen
value-thunderbird-auth-encrypted = Verschlüsseltes Passwort
value-thunderbird-auth-oauth2 = OAuth2
value-thunderbird-auth-certificate = TLS-Zertifikat
value-thunderbird-auth-none = Keine Authentifizierung
value-thunderbird-pop = POP3

place-eudora-start = Tools > Options > Getting Started
place-eudora-checking = Tools > Options > Checking Mail
place-eudora-incoming = Tools > Options > Incoming Mail
place-eudora-sending = Tools > Options > Sending Mail
place-eudora-miscellaneous = Tools > Options > Miscellaneous
place-eudora-file = In Eudora.ini, während Eudora geschlossen ist, eine Zeile unter [Settings]
label-eudora-name = Real name
label-eudora-address =
    { $version ->
        [4] Return address
        [5] Email address (oder Return address)
        [6] Email address (oder Return address)
       *[7] Email address
    }
label-eudora-host = Mail Server (Incoming)
label-eudora-username =
    { $version ->
        [4] Login Name
        [5] User Name (oder Login Name)
        [6] User Name (oder Login Name)
       *[7] User Name
    }
label-eudora-smtp = SMTP Server (Outgoing)
label-eudora-check-every = Check for mail every _ minute(s)
label-eudora-ssl-receiving = Secure Sockets when Receiving
label-eudora-ssl-sending = Secure Sockets when Sending
label-eudora-port = Port
label-eudora-protocol = Server configuration
label-eudora-leave = Leave mail on server
label-eudora-days = Delete from server after _ day(s)
label-eudora-delete = Delete from server when emptied from Trash
label-eudora-prefix = IMAP Mailbox Location Prefix
label-eudora-auth = Authentication style
label-eudora-allow = Allow authentication
label-eudora-submission = Use submission port (587)
label-eudora-empty-trash = Empty Trash when exiting
value-eudora-ssl-never = Never
value-eudora-ssl-alternate = Required, Alternate Port
value-eudora-ssl-starttls = Required, STARTTLS
value-eudora-ssl-old = None oder Never, falls es so eine Option gibt
value-eudora-passwords = Passwords
value-eudora-apop = APOP
value-eudora-cram-md5 = Cram-MD5
value-eudora-same-username = nichts einzugeben, Eudora nimmt den vom Lesen
value-eudora-port-by-itself = { $port }, nichts einzugeben, Eudora nimmt ihn von selbst

place-mac-start = Settings (oder Preferences) > Getting Started
place-mac-checking = Settings (oder Preferences) > Checking Mail
place-mac-sending = Settings (oder Preferences) > Sending Mail
place-mac-ssl = Settings (oder Preferences) > SSL
place-mac-message = In eine neue Nachricht dies eingeben und doppelklicken
label-mac-address = Email address (oder Return address)
label-mac-username = Username
label-mac-host = Mail Server
label-mac-allow = Allow authorization
label-mac-ssl-incoming = SSL for { $protocol }
label-mac-ssl-outgoing = SSL for SMTP
label-mac-message = Port
value-mac-ssl-alternate = Required (Alternate Port)
value-mac-ssl-starttls = Required (TLS)
value-mac-ssl-none = kein SSL

sheet-title = E-Mail-Einstellungen für { $name }
sheet-subject = Für { $program }, { $organisation }
sheet-you = Sie
sheet-reading = E-Mails lesen
sheet-sending = E-Mails senden
sheet-keeping = E-Mails abrufen und aufbewahren
sheet-advice = Gut zu wissen
sheet-steps = Schritte von Hand in Ihrem Programm
sheet-help = Hilfe
sheet-help-name = Fragen an
sheet-help-phone = Telefon
sheet-help-email = E-Mail
sheet-help-web = Web
sheet-help-hours = Zeiten
sheet-no-password = Ihr Passwort steht nicht auf diesem Blatt. Kein Helpdesk braucht es, und niemand dort wird Sie danach fragen.

links-title = Eudora-Einstellungen als Links
links-how = Öffnen Sie jeden Link auf dem Computer mit Eudora, prüfen Sie den Wert im Fenster „Change Option“ und drücken Sie OK; schließen Sie dann Eudora und starten Sie es neu.
links-escapes = Vielleicht zeigt Ihr Eudora in diesem Fenster %20 und Ähnliches: Ersetzen Sie es jeweils durch das Zeichen, das in der Zeile hier steht.

take-thunderbird-import-1 = Öffnen Sie Thunderbird und wählen Sie *Extras > Importieren…* (keine Menüleiste? Drücken Sie zuerst Alt)
take-thunderbird-import-2 = Wählen Sie *Import aus Datei*, dann *Weiter*
take-thunderbird-import-3 = Wählen Sie *Profil aus Sicherheitskopie importieren*, dann *Weiter*, und öffnen Sie { $file }
take-thunderbird-import-4 = Lassen Sie *Konten und Einstellungen* angekreuzt, dann *Weiter* und *Import starten*
take-thunderbird-import-5 = Drücken Sie *Beenden*: Thunderbird startet neu, mit dem neuen Konto neben Ihren bisherigen
take-thunderbird-prefs-1 = Nur für ein neues Profil ohne Konten; sonst nehmen Sie die Importdatei
take-thunderbird-prefs-2 = Wählen Sie in Thunderbird *Hilfe > Informationen zur Fehlerbehebung*, öffnen Sie den *Profilordner* (unter Linux *Profilverzeichnis*) und schließen Sie dann Thunderbird
take-thunderbird-prefs-3 = Kopieren Sie prefs.js an einen sicheren Ort, fügen Sie die Zeilen aus { $file } am Ende an und starten Sie Thunderbird
take-autoconfig-1 = Diese Datei ist für die Betreiber von { $domain }: Sie richtet Thunderbird für alle ein
take-autoconfig-2 = Legen Sie sie unter *https://autoconfig.{ $domain }/mail/{ $file }* ab, ausgeliefert als text/xml mit einem gültigen Zertifikat
take-autoconfig-3 = In Thunderbird gibt man dann Name, Adresse und Passwort ein, und es findet den Rest
take-eudora-ini-1 = *Schließen Sie Eudora*: Solange es läuft, überschreibt es Ihre Werte mit seinen eigenen
take-eudora-ini-2 = Finden Sie *Eudora.ini*: Sie liegt im Ordner von Eudora.exe oder in Ihrem Ordner Anwendungsdaten; eine Suche nach dem Namen findet sie
take-eudora-ini-3 = Wählen Sie beim Speichern die dortige Eudora.ini: Nur diese Einstellungen ändern sich darin, und eine Kopie der alten Datei bleibt daneben liegen
take-eudora-ini-4 = Um es erst auszuprobieren, speichern Sie dort unter einem anderen Namen und starten Sie *Eudora.exe "DER ORDNER" NAME.ini*
take-eudora-ini-5 = Falls Eudora das Passwort eines anderen Kontos gespeichert hat, wählen Sie darin *Forget Password*; nach einem Serverwechsel holt es dort liegende E-Mails vielleicht noch einmal ab
take-eudora-links-1 = Öffnen Sie { $file } in einem Browser auf dem Computer mit Eudora
take-eudora-links-2 = Öffnen Sie jeden Link; Eudora zeigt die Einstellung und ihren neuen Wert, und Sie drücken *OK*
take-eudora-links-3 = Schließen Sie Eudora und starten Sie es neu
take-copy = Wenn Sie noch keine *{ $home }* haben, machen Sie { $file } zu dieser Datei. Wenn Sie eine haben, übernehmen Sie die Zeilen aus { $file } in sie
take-chmod = Machen Sie sie nur für sich lesbar: *chmod 600 { $home }*
take-maildir = Legen Sie das Postfach an, in das es zustellt: *mkdir -p ~/Mail/work/cur ~/Mail/work/new ~/Mail/work/tmp*
take-folder = Legen Sie den Ordner für die Kopie an: *mkdir -p ~/Mail/work*
take-mobileconfig-1 = *Auf einem Mac* öffnen Sie { $file } und wählen dann *Systemeinstellungen > Allgemein > Geräteverwaltung*, das Profil und *Installieren* (macOS 13 und 14: *Datenschutz & Sicherheit > Profile*; davor: *Systemeinstellungen > Profile*)
take-mobileconfig-2 = *Auf einem iPhone oder iPad* öffnen Sie { $file } aus Mail, Dateien oder Safari und wählen dann *Einstellungen > Profil geladen* und *Installieren*
take-mobileconfig-3 = *„Nicht signiert“* heißt, dass niemand ein Zertifikat unter die Datei gesetzt hat. Sie ist so sicher wie der Weg, auf dem sie zu Ihnen kam: Installieren Sie sie nur, wenn sie von Ihnen oder Ihrer Organisation stammt
take-mobileconfig-4 = *Bei der Installation werden Sie nach Ihrem Passwort gefragt*: Die Datei enthält keines
take-mobileconfig-5 = Ein späteres Profil für dieselbe Adresse ersetzt dieses; *Entfernen* an derselben Stelle nimmt das Konto wieder heraus
take-prf-1 = Nur das *klassische Outlook für Windows* liest diese Datei: das mit *Datei* links im Menü. Das neue Outlook nimmt keine Datei an; verwenden Sie das Blatt
take-prf-2 = Schließen Sie Outlook, drücken Sie *Windows+R* und führen Sie aus: *outlook.exe /importprf "C:\der Ordner\{ $file }"*
take-prf-3 = Outlook öffnet sich mit dem Konto und fragt nach Ihrem Passwort: Die Datei enthält keines
take-prf-4 = Wenn Ihre Version die Datei nicht annimmt, richten Sie das Konto nach dem Blatt ein
take-autodiscover-1 = Diese Datei ist für die Betreiber von { $domain }: Das klassische Outlook fragt dort nach den Einstellungen einer Adresse
take-autodiscover-2 = Beantworten Sie damit POST-Anfragen an *https://autodiscover.{ $domain }/autodiscover/{ $file }*, für jede Person mit ihrem eigenen LoginName; ohne die Zeilen mit LoginName passt sie für alle, die sich mit ihrer Adresse anmelden
take-autodiscover-3 = Das ist eine Rückfallebene: Die meisten heutigen Outlooks fragen zuerst den Dienst von Microsoft und dann die Person
take-k9s-1 = Bringen Sie { $file } auf das Telefon: per Kabel oder als Anhang an sich selbst
take-k9s-2 = Wählen Sie in der App *Einstellungen > Einstellungen importieren* oder auf der ersten Seite *Einstellungen importieren* und öffnen Sie die Datei
take-k9s-3 = Die App fragt nach Ihrem Passwort, bevor sie das Konto aktiviert: Die Datei enthält keines
take-k9-qr-1 = Öffnen Sie { $file } in einem Browser auf diesem Computer oder drucken Sie es mindestens 5 cm breit
take-k9-qr-2 = Wählen Sie in der App *Einstellungen > Einstellungen importieren > QR-Code scannen* und halten Sie die Kamera darüber
take-k9-qr-3 = Die App fragt nach Ihrem Passwort: Das Bild enthält keines
take-evolution-1 = Schließen Sie Evolution
take-evolution-2 = Entpacken Sie { $file } und legen Sie die drei Dateien in den Ordner *{ $home }*
take-evolution-3 = Starten Sie Evolution: Es fragt nach Ihrem Passwort und kann es im Schlüsselbund speichern
take-accountrc-1 = Schließen Sie { $program }: Es schreibt seine Einstellungen beim Beenden
take-accountrc-2 = Fügen Sie die Zeilen aus { $file } am Ende von *{ $home }* an. Gibt es schon einen Abschnitt *[Account: 1]*, geben Sie dem neuen die nächste Nummer und lassen Sie seine Zeile *is_default=1* weg
take-accountrc-3 = Starten Sie { $program }: Es fragt beim ersten Abruf nach Ihrem Passwort
take-claws-4 = Falls bei IMAP Ordner fehlen, klicken Sie in der Ordnerliste mit der rechten Maustaste auf das Konto und wählen Sie *Check for new folders* (nach neuen Ordnern suchen)
take-mutt-1 = Kopieren Sie { $file } in Ihren Home-Ordner und fügen Sie in *{ $home }* die Zeile *source ~/{ $file }* hinzu (NeoMutt: *~/.config/neomutt/neomuttrc*)
take-mutt-2 = Starten Sie { $program }: Es fragt nach Ihrem Passwort und speichert es nirgends
take-mutt-3 =
    { $save ->
        [no] {""}
       *[yes] Damit es nicht fragen muss, legen Sie das Passwort mit *secret-tool store --label=mail server { $host } user { $user }* in den Schlüsselbund und lassen Sie *imap_pass*, *pop_pass* oder *smtp_pass* durch den Befehl *secret-tool lookup server { $host } user { $user }* setzen
    }
take-alpine-1 = Schließen Sie alpine: Es schreibt *{ $home }* beim Beenden
take-alpine-2 = Übernehmen Sie die Zeilen aus { $file } in *{ $home }*, anstelle der gleichnamigen. Wenn Sie diese Datei nicht haben, machen Sie { $file } dazu
take-alpine-3 = Starten Sie alpine: Es fragt nach Ihrem Passwort und speichert es nirgends
take-store = Es fragt nach keinem Passwort: Legen Sie Ihres in den Schlüsselbund, wo die Datei es sucht, mit *secret-tool store --label=mail server { $host } user { $user }*
take-store-outgoing =
    { $login ->
        [yes] Und noch einmal zum Senden: *secret-tool store --label=mail server { $smtp } user { $smtpuser }*
       *[no] {""}
    }
take-himalaya-1 = Führen Sie *himalaya account configure work* aus: Es fragt nach Ihrem Passwort und speichert es im Schlüsselbund des Systems
take-fetchmail-1 = Starten Sie *fetchmail* in einem Terminal: Es fragt bei jedem Start nach Ihrem Passwort und speichert es nirgends
take-fetchmail-2 = Was es abholt, übergibt es dem Maildienst dieses Computers (Port 25). Wo es keinen gibt, beenden Sie den Eintrag mit *mda "BEFEHL"*, einem Programm, das zustellt
take-getmail-1 = Führen Sie *getmail* unter Ihrem eigenen Benutzerkonto aus, nicht als root: Es fragt nach Ihrem Passwort und holt einmal ab. Ein Timer kann es regelmäßig starten
take-getmail-2 =
    { $save ->
        [no] {""}
       *[yes] Damit es nicht fragen muss, legen Sie das Passwort mit *secret-tool store --label=mail server { $host } user { $user }* in den Schlüsselbund und setzen Sie unter username die Zeile *password_command = ("secret-tool", "lookup", "server", "{ $host }", "user", "IHR ANMELDENAME")*
    }
take-mpop-1 = Schaffen Sie einen Platz für die Liste des Abgeholten: *mkdir -p ~/.mpop_uidls*
take-mpop-2 = Führen Sie *mpop* aus: Es fragt nach Ihrem Passwort
take-mpop-3 =
    { $save ->
        [no] {""}
       *[yes] Es sieht zuerst im Schlüsselbund nach: *secret-tool store --label=mail host { $host } service pop3 user { $user }*
    }
take-mbsync-1 = Führen Sie *mbsync -a* aus: Es fragt nach Ihrem Passwort und kopiert das Postfach
take-mbsync-2 =
    { $save ->
        [no] {""}
       *[yes] Damit es nicht fragen muss, legen Sie das Passwort mit *secret-tool store --label=mail server { $host } user { $user }* in den Schlüsselbund und setzen Sie unter User die Zeile *PassCmd "secret-tool lookup server { $host } user IHR-ANMELDENAME"*
    }
take-offlineimap-1 = Führen Sie *offlineimap* aus: Es fragt bei jedem Start nach Ihrem Passwort und speichert es nirgends
take-msmtp-1 = Lassen Sie Ihr E-Mail-Programm darüber senden: in mutt *set sendmail=/usr/bin/msmtp*, anderswo als sendmail-Befehl
take-msmtp-2 =
    { $login ->
        [yes] Es fragt in einem Terminal nach Ihrem Passwort
       *[no] Sein Server verlangt kein Passwort
    }
take-msmtp-3 =
    { $saves-outgoing ->
        [yes] Es sieht zuerst im Schlüsselbund nach: *secret-tool store --label=mail host { $smtp } service smtp user { $smtpuser }*
       *[no] {""}
    }
take-sheet-1 = Öffnen Sie { $file } neben Ihrem E-Mail-Programm oder drucken Sie es
take-sheet-2 = Gehen Sie die Schritte darauf von oben nach unten durch
take-json-1 = { $file } ist für Skripte; kein E-Mail-Programm liest sie

next-open = *Öffnen Sie { $kind ->
        [generic] Ihr E-Mail-Programm
        [background] ein Terminal und starten Sie { $program }
       *[named] { $program }
    }.* Das Konto ist da, sobald die Einstellungen eingetragen sind.
next-password = *Geben Sie Ihr Passwort ein*, wenn Sie danach gefragt werden{ $password ->
        [both] , einmal zum Lesen und einmal zum Senden
        [perhaps] , vielleicht einmal zum Lesen und einmal zum Senden
       *[once] {""}
    }.{ $save ->
        [no] {" "}Lassen Sie das Passwort nicht speichern: Ihre Organisation rät davon ab.
       *[yes] {""}
    }
next-wait =
    { $keeps ->
        [imap] *Warten Sie ein wenig.* Beim ersten Mal holt das Programm die Liste all Ihrer E-Mails; die Nachrichten bleiben auf dem Server.
        [copy] *Warten Sie ein wenig.* Das Programm holt Ihre E-Mails auf diesen Computer; eine Kopie bleibt so viele Tage auf dem Server, wie Sie gewählt haben.
       *[pop] *Warten Sie ein wenig.* Das Programm verschiebt Ihre E-Mails auf diesen Computer; machen Sie Sicherungskopien, denn der Server behält keine Kopie.
    }

## Command line

cli-about = Richtet E-Mail ein: ermittelt jede Einstellung aus den Regeln Ihrer Organisation und schreibt die Datei, die Ihr E-Mail-Programm übernimmt
cli-examples =
    Ohne Befehl öffnet sich das Fenster.

    Beispiele:
      waypost
      waypost plan --org caltech-imss --username jdoe --name "Jane Doe" --program thunderbird
cli-plan-about = Die Einstellungen und Ratschläge zeigen
cli-plan-examples =
    Beispiel:
      waypost plan --org caltech-imss --username jdoe --name "Jane Doe" --program eudora@5.1 --read-on one --protocol pop --leave-on-server 7 --json
cli-export-about = Einstellungsdateien schreiben
cli-export-examples =
    Beispiele:
      waypost export --org caltech-imss --username jdoe --name "Jane Doe" --program thunderbird -o thunderbird.zip
      waypost export --answers jane.json --format sheet-text -o -
      waypost export --answers jane.json --program eudora@7.1 --into eudora.ini --personality Lab -o new.ini
      waypost export --from ~/.thunderbird/abcd1234.default-release --program thunderbird-android -o phone.k9s
cli-org-about = Profile von Organisationen auflisten, zeigen und prüfen
cli-org-examples =
    Beispiel:
      waypost org show caltech-imss
cli-org-list-about = Die vorhandenen Organisationen auflisten
cli-org-list-examples =
    Beispiel:
      waypost org list --json
cli-org-show-about = Jeden Wert eines Profils zeigen und wo er steht
cli-org-show-examples =
    Beispiel:
      waypost org show caltech-imss
cli-org-validate-about = Ein Profil prüfen und alle Fehler nennen, mit Zeile und Spalte
cli-org-validate-examples =
    Beispiel:
      waypost org validate my-organisation.json
cli-org-schema-about = Das JSON-Schema der Profile ausgeben
cli-org-schema-examples =
    Beispiel:
      waypost org schema > waypost-organisation.schema.json
cli-org-new-about = Ein Profil für den Anfang schreiben
cli-org-new-examples =
    Beispiel:
      waypost org new my-organisation.json
      waypost org new my-organisation.json --from jane@gmx.de
cli-org-upgrade-about = Ein Profil von Schema 1 als Schema 2 schreiben
cli-org-upgrade-examples =
    Beispiel:
      waypost org upgrade my-organisation.json
cli-check-about = Vorhandene Einstellungen lesen, Fehler nennen und reparieren
cli-check-examples =
    Beispiele:
      waypost check eudora.ini
      waypost check ~/.thunderbird/abcd1234.default-release --org caltech-imss --json
      waypost check eudora.ini --program eudora@5.1 --fix -o mended.ini
      waypost check --re-point my-organisation.json /home
cli-formats-about = Alle Exportformate auflisten
cli-formats-examples =
    Beispiel:
      waypost formats --json
cli-completions-about = Ein Vervollständigungsskript für eine Shell ausgeben
cli-completions-examples =
    Beispiel:
      waypost completions bash > /etc/bash_completion.d/waypost
cli-man-about = Die Handbuchseite ausgeben oder eine je Befehl schreiben
cli-man-examples =
    Beispiel:
      waypost man -o man1
cli-discover-about = Die Einstellungen einer Adresse bei jedem E-Mail-Dienst ermitteln
cli-discover-examples =
    Beispiele:
      waypost discover jane@example.org
      waypost discover example.org --json -o example.json
cli-discover-not-a-domain = „{ $domain }“ ist keine eigene Domain. Geben Sie eine Adresse an oder ihren Teil nach dem @.
cli-dns-not-an-address = --dns: „{ $typed }“ ist keine Adresse mit Port wie 192.0.2.1:53.
cli-discover-written = { $path } wurde geschrieben. Verwenden Sie die Datei mit --org.
cli-discover-accept = Diese Server liegen außerhalb der Domain: { $hosts }. Wenn Sie wissen, dass sie zu Ihrem E-Mail-Dienst gehören, wiederholen Sie den Befehl mit --accept-outside.
cli-discover-nothing = Für { $domain } wurde nichts gefunden. Fragen Sie Ihren E-Mail-Dienst nach den Servern und geben Sie sie mit --imap und --smtp an.
cli-discover-found = { $name }:
cli-licences-about = Die Lizenzen von Waypost und seinen Bestandteilen ausgeben
cli-licences-examples =
    Beispiel:
      waypost licences > licences.txt
version-no-commit = Commit: nicht bekannt
version-commit = Commit: { $commit }, { $date }
version-system = System: { $system }
version-profile = Profil: { $id }, Version { $version }, { $date }
lookup-catalogue = Katalog in Waypost
lookup-pacc = Einstellungsdatei der Domain (PACC)
lookup-autoconfig = Einstellungsdatei der Domain (autoconfig)
lookup-well-known = Einstellungsdatei auf der Website der Domain
lookup-srv = DNS der Domain (SRV)
lookup-mx = Firma, die die E-Mail annimmt (MX)
lookup-database = Öffentliche Datenbank von Thunderbird
lookup-found-dated = gefunden, Stand { $date }
lookup-found = gefunden
lookup-found-elsewhere = gefunden, mit Servern außerhalb der Domain: { $hosts }
lookup-not-found = dort ist nichts
lookup-company = die E-Mail nimmt { $company } an; diese Firma ist nicht im Katalog
lookup-no-network = es gibt kein Netz
lookup-not-allowed = nicht gefragt: dafür ist Ihr Ja nötig
lookup-offline = nicht gefragt: es darf nichts gesendet werden
lookup-forbidden = nicht gefragt: Ihre Organisation erlaubt es nicht
lookup-not-needed = nicht gefragt: eine bessere Quelle hat die Einstellungen
lookup-stopped = abgebrochen
lookup-status = der Server antwortete mit dem Fehler { $status }
lookup-redirect-elsewhere = abgelehnt: es führt an einen anderen Ort, { $url }
lookup-no-digest = abgelehnt: im DNS der Domain steht keine Prüfsumme dafür
lookup-other-digest = abgelehnt: es ist nicht die Datei, die das DNS der Domain beschreibt
lookup-unreadable = abgelehnt: es ist keine solche Datei
lookup-web-page = abgelehnt: stattdessen kam eine Webseite. Vielleicht verlangt dieses Netz zuerst eine Anmeldung
lookup-tls = abgelehnt: das Zertifikat oder die Verschlüsselung des Servers stimmt nicht
lookup-redirect-not-https = abgelehnt: es führt zu einer Adresse ohne Verschlüsselung
lookup-too-many-redirects = abgelehnt: es führt im Kreis
lookup-too-large = abgelehnt: es ist zu groß
lookup-too-slow = keine Antwort innerhalb der Zeit
lookup-broken = keine richtige Antwort
lookup-name-server = die Nameserver haben versagt
lookup-proxy = der Proxy hat es nicht durchgelassen
service-no-encryption = { $service } ist bekannt, aber es sind keine Server mit Verschlüsselung für Empfang und Versand bekannt. Fragen Sie dort nach den Einstellungen und geben Sie sie ein.
service-ended = { $service } gibt es nicht mehr. Fragen Sie Ihren E-Mail-Dienst nach den neuen Einstellungen.
service-no-programs = { $service } lässt kein E-Mail-Programm zu. Lesen Sie Ihre E-Mail auf der Website oder in der eigenen App.
service-bridge = { $service } ist nur über ein eigenes Programm auf diesem Computer (die Bridge) erreichbar. Installieren Sie es; es zeigt die Server und das Passwort zum Eingeben.
service-incomplete = Die Einstellungen nennen keinen Server mit Verschlüsselung für den Empfang oder keinen für den Versand.
service-unusable = Diese Einstellungen sind nicht verwendbar: { $words }
typed-server-not-a-port = „{ $typed }“ ist kein Port. Ein Port ist eine Zahl von 1 bis 65535.
typed-server-port-contradicts = Port { $port } gehört zur anderen Art der Verschlüsselung. Lassen Sie den Port weg oder wählen Sie die andere Art.
account-no-address = Das Konto hat keine E-Mail-Adresse.
account-address-unusable = „{ $address }“ ist nicht als E-Mail-Adresse verwendbar.
account-no-reading = Das Konto hat keinen Server für den Empfang.
account-no-sending = Das Konto hat keinen Server für den Versand.
account-has-reading = Das Konto hat einen eigenen Server für den Empfang.
account-has-sending = Das Konto hat einen eigenen Server für den Versand.
account-value-unusable = { $setting }: Waypost kann „{ $value }“ nicht verwenden.
account-always-encrypts = Das Konto verschlüsselt nur, wenn der Server es anbietet. Die neuen Einstellungen verschlüsseln immer.
account-login-is-address = Das Konto hat keine E-Mail-Adresse. Sein Benutzername ist eine und wurde übernommen.
account-address-is-login = Das Konto hat keinen Benutzernamen. Die E-Mail-Adresse wurde übernommen.
account-stays-for-days = Das Konto lässt abgeholte E-Mails unbegrenzt auf dem Server, oder länger, als Waypost angeben kann. Die neuen Einstellungen lassen sie { $days } Tage dort.
account-reply-to-stays = Antworten an dieses Konto gehen an { $address }. Stellen Sie das im neuen Programm von Hand ein.
account-other-addresses-stay = Das Konto sendet auch als { $addresses }. Ergänzen Sie das im neuen Programm von Hand.
account-left-behind = In { $program } bleiben Passwörter, Kontakte und Filter. Das neue Programm fragt nach dem Passwort.
account-left-mail = In { $program } bleiben die E-Mails, die es mit POP abgeholt hat. Das neue Programm bekommt nur, was noch auf dem Server liegt.
account-two-programs = Zwei Programme, die ein Postfach mit POP lesen, können einander E-Mails löschen. Sobald das neue Programm funktioniert, rufen Sie mit { $program } keine E-Mails mehr ab.
about-title = Über Waypost
about-text = Waypost sucht nicht nach neuen Versionen und sendet nichts über sich. Eine neue Version bekommen Sie dort, wo Sie diese bekommen haben.
about-copy = Diese Zeilen kopieren
about-licences = Lizenzen
about-licences-text = Waypost enthält Werke anderer. Jede Lizenz nennt, was unter ihr verwendet wird.
about-software = Die Lizenz von Waypost und alle enthaltenen Programme und Schriften

cli-heading-usage = Aufruf:
cli-possible-values = {"["}mögliche Werte: { $values }]
cli-heading-commands = Befehle
cli-heading-command = BEFEHL
cli-heading-options = Optionen
cli-heading-arguments = Argumente

cli-arg-imap = Der IMAP-Server, anstelle von --org
cli-arg-imap-tls = Wie der IMAP-Server verschlüsselt (Standard: nach dem Port)
cli-arg-pop = Der POP-Server, anstelle von --org
cli-arg-pop-tls = Wie der POP-Server verschlüsselt (Standard: nach dem Port)
cli-arg-smtp = Der Server für den Versand, anstelle von --org
cli-arg-smtp-tls = Wie der Server für den Versand verschlüsselt (Standard: nach dem Port)
cli-arg-quiet = Nur Fehler und das Ergebnis ausgeben
cli-arg-verbose = Mehr ausgeben: woher jeder Wert kommt
cli-arg-offline = Nichts über das Netzwerk senden; ein Befehl, der es braucht, wird abgelehnt
cli-arg-receipt = Jede Verbindung und was gesendet wurde als JSON-Zeilen in diese Datei schreiben
cli-arg-lang = Die Sprache, als Kürzel wie en
cli-arg-renderer = Was das Fenster zeichnet: der Prozessor oder OpenGL; auto nimmt das erste, das geht (oder setzen Sie WAYPOST_RENDERER)
cli-arg-color = Wann Farben verwendet werden: auto, always (immer) oder never (nie)
cli-arg-version = Die Version ausgeben
cli-arg-help = Hilfe ausgeben
cli-arg-org = Die Organisation: eine eingebaute Kennung, eine installierte Kennung oder eine Profildatei
cli-arg-group = Die Art des Mitglieds, wo die Organisation mehrere hat
cli-arg-username = Der Benutzername
cli-arg-name = Der vollständige Name, wie andere ihn sehen
cli-arg-address = Eine der Adressen der Organisation; ohne Angabe die erste
cli-arg-program = Das E-Mail-Programm, etwa thunderbird, eudora@5.1, eudora-mac oder generic
cli-arg-read-on = Ob ein Computer und Programm die E-Mails liest oder mehrere
cli-arg-protocol = Wie E-Mails gelesen werden; ohne Angabe nach Empfehlung der Organisation
cli-arg-network = Von wo gesendet wird; ohne Angabe beides
cli-arg-isp-smtp = Stattdessen über den eigenen Server des Internetanbieters senden
cli-arg-leave-on-server = Nur POP: abgeholte E-Mails einige Tage auf dem Server belassen
cli-arg-keep-after-trash = Mit --leave-on-server: dort behalten, auch wenn der Papierkorb geleert wird
cli-arg-check-every = Minuten zwischen den Abrufen, oder nur von Hand
cli-arg-accept-plaintext = Einstellungen zustimmen, die das Passwort unverschlüsselt senden, wo es nichts Besseres gibt
cli-arg-answers = Die Antworten aus einer JSON-Datei oder Vorlage lesen; Optionen haben Vorrang
cli-arg-json = JSON ausgeben
cli-arg-format = Das Format; ohne Angabe das erste des Programms. Mehrfach möglich
cli-arg-output = Die Datei oder der Ordner, in die geschrieben wird; - für die Standardausgabe
cli-arg-into = Diese vorhandene Einstellungsdatei bearbeiten und das Ergebnis in die Ausgabe schreiben
cli-arg-sign-cert = Das Profil für Apple Mail mit diesem Zertifikat signieren (PEM, samt den übergeordneten)
cli-arg-sign-key = Der private Schlüssel des Zertifikats (PEM, ohne Passwort)
cli-arg-personality = Eudora: ein zweites Konto dieses Namens einrichten
cli-arg-file = Die Datei des Profils
cli-arg-paths = Einstellungsdateien oder Ordner damit: ein Thunderbird-Profil, Eudoras Datenordner
cli-arg-fix = Reparieren, was gefunden wurde: an Ort und Stelle mit Sicherungskopie oder in die Ausgabe
cli-arg-re-point = Die Konten dieser Organisation, in allen Ordnern unter PATH, auf ihre Server umstellen
cli-arg-shell = Die Shell

cli-output-needs-fix = -o: Das ist der Ort für die reparierte Datei. Geben Sie auch --fix an oder lassen Sie es weg.
cli-fix-one-target = -o: Mehrere Dateien lassen sich nicht in eine schreiben. Geben Sie einen Ordner an oder prüfen Sie eine Datei nach der anderen.
cli-re-point-and-org = --re-point nennt die Organisation. Lassen Sie --org weg.
cli-re-point-done = Gelesene Dateien: { $files }. Geändert: { $changed }. Selbst anzusehen: { $left }.
cli-no-command = Geben Sie einen Befehl an, oder keinen, um das Fenster zu öffnen. „waypost --help“ listet sie auf.
cli-not-understood = { $what }. „--help“ zeigt, was es gibt.
cli-wrong-missing = { $argument } fehlt
cli-wrong-argument = die Option { $argument } gibt es hier nicht
cli-wrong-command = den Befehl „{ $command }“ gibt es nicht
cli-wrong-unicode = „{ $argument }“ ist kein UTF-8. Geben Sie der Datei einen Namen in UTF-8.
cli-wrong-value = { $argument } kann nicht „{ $value }“ sein; möglich sind { $known }
cli-unreadable = { $path } konnte nicht gelesen werden: { $words }. Prüfen Sie den Pfad und versuchen Sie es noch einmal.
cli-answers-fault = { $path }:{ $line }:{ $column }: { $words }
cli-servers-and-org = Geben Sie entweder --org oder Server mit --imap oder --pop und --smtp an.
cli-tls-without-server = { $option } sagt, wie ein Server verschlüsselt. Geben Sie den Server mit { $needed } an.
cli-servers-incomplete = Geben Sie einen Server für den Empfang (--imap oder --pop) und einen für den Versand (--smtp) an.
cli-servers-need-address = --address: Geben Sie bei eigenen Servern Ihre ganze E-Mail-Adresse an (nicht „{ $typed }“).
cli-from-and-others = Mit --from kommen die Server und der Benutzername aus dem Konto. Lassen Sie dies weg: { $options }.
cli-from-several = { $path } hat mehrere Konten: { $accounts }. Wählen Sie eines mit --account.
cli-from-no-account = --account: { $path } hat kein Konto „{ $account }“. Vorhanden: { $accounts }.
cli-from-several-match = --account: Mehrere Konten in { $path } heißen „{ $account }“. Geben Sie eines davon an: { $accounts }.
cli-from-give = Möglich mit { $options }.
cli-from-leave-out = Lassen Sie dies weg: { $options }.
cli-org-unknown = --org: Es gibt keine Organisation „{ $name }“. Geben Sie eine davon an: { $known }, oder eine Profildatei.
cli-unused-isp-smtp = auf dem Campus gehen E-Mails über den Server der Organisation. Lassen Sie dies weg oder wählen Sie ein anderes --network.
cli-unused-leave-on-server = mit IMAP bleiben alle E-Mails auf dem Server. Lassen Sie dies weg oder wählen Sie --protocol pop.
cli-needs-agreement = Diese Einstellungen würden das Passwort unverschlüsselt senden, deshalb wurde nichts geschrieben. Aktualisieren Sie das Programm, wählen Sie ein anderes oder stimmen Sie mit --accept-plaintext zu.
cli-format-not-for-program = --format: { $format } ist nicht für { $program }. Möglich: { $known }.
cli-one-format-for-output = -o -: In die Standardausgabe passt nur eine Datei. Geben Sie ein --format oder einen Ordner an.
cli-json-and-output = --json: Der Bericht und die Datei können nicht beide in die Standardausgabe gehen. Lassen Sie eines weg.
cli-several-formats-need-folder = -o: Mehrere Formate brauchen einen Ordner. Beenden Sie den Pfad mit einem Schrägstrich.
cli-into-not-editable = --into: { $format }-Dateien lassen sich nicht bearbeiten. Lassen Sie es weg, um eine neue zu schreiben.
cli-saved-new = { $path } wurde geschrieben.
cli-saved-same = { $path } enthält diese Einstellungen schon.
cli-output-special = Mit -o - geht die Datei auf die Standardausgabe.
cli-saved-replaced =
    { $case ->
        [edited] { $path } wurde geändert, alles andere darin blieb erhalten. Der Stand davor ist { $backup }.
       *[replaced] { $path } wurde ersetzt. Der frühere Inhalt ist in { $backup }.
    }
cli-no-place = { $format } und { $program } haben keinen Platz für: { $settings }.
cli-by-hand = Von Hand einzustellen, weil { $format } es nicht enthält:
cli-format-every-program = jedes Programm
cli-format-proven =
    { $how ->
        [run] erprobt durch Ausführen von { $versions }: { $words }
        [rules] für { $versions }; nicht ausgeführt, verglichen mit { $words }
       *[people] { $words }
    }
cli-format-drops = enthält nicht: { $settings }
cli-org-built-in = eingebaut
cli-org-valid = { $name }: Dieses Profil ist verwendbar.
cli-org-invalid =
    { $errors ->
        [one] { $path }: ein Fehler.
       *[other] { $path }: { $errors } Fehler.
    }
cli-issue-error = Fehler
cli-issue-warning = Warnung
cli-org-new = { $path } wurde geschrieben. Ersetzen Sie jeden Namen darin und führen Sie dann „waypost org validate“ aus.
cli-org-new-exists = { $path } gibt es schon und wurde nicht angerührt. Geben Sie einen anderen Namen an.
cli-org-new-from = { $path } wurde mit den Servern von { $domain } geschrieben. Ersetzen Sie Name, Helpdesk, Benutzernamen und Regeln (policy), die nur Beispiele sind, und führen Sie dann „waypost org validate“ aus.
cli-org-new-not-known = Der Katalog kennt { $domain } nicht. Suchen Sie danach mit „waypost discover { $domain } -o FILE.json“ oder geben Sie eine Einstellungsdatei an.
cli-org-upgraded = { $path } ist jetzt ein Profil von Schema { $schema }. Nur die Zahl bei „schema“ wurde geändert. Vorher war es { $backup }.
cli-org-upgrade-same = { $path } ist schon ein Profil von Schema { $schema } und wurde nicht angerührt.
cli-org-upgrade-signature = Die Signatur { $path } passt nicht mehr. Signieren Sie das Profil erneut.
cli-output-failed = Die Standardausgabe konnte nicht geschrieben werden: { $words }. Geben Sie mit -o einen anderen Ort an.
window-profile-changed = Das Profil der Organisation hat sich geändert
window-profile-changed-text = Seine Datei ist nicht mehr, wie sie beim Öffnen war. Lesen Sie sie neu ein, um den jetzigen Inhalt zu verwenden, oder machen Sie mit dem Gelesenen weiter.
window-profile-read-again = Neu einlesen
window-no-display = Hier gibt es keinen Bildschirm für ein Fenster; „{ $command }“ stellt dieselben Fragen in diesem Terminal. Für ein Fenster installieren Sie eine Desktop-Umgebung oder das Paket xvfb, um es unsichtbar auszuführen; über ssh bringt „ssh -X“ einen Bildschirm mit.
window-failed = Das Fenster konnte nicht geöffnet werden ({ $words }). „--renderer“ wählt eine andere Art zu zeichnen: cpu braucht keinen Grafiktreiber, opengl braucht OpenGL 2 oder neuer (unter Linux bringt das Paket libgl1-mesa-dri eines ohne Grafikkarte mit). „waypost ask“ stellt dieselben Fragen in einem Terminal.
window-renderer-unknown = „{ $name }“ zeichnet kein Fenster: Geben Sie bei --renderer oder in WAYPOST_RENDERER auto, cpu oder opengl an.

## Window

## Window: frame

window-title = Waypost
window-name = Waypost: { $page }
window-name-refused = Waypost: { $page }, bitte noch einmal prüfen
window-not-kept = Ihre Antworten können nicht für den nächsten Start aufbewahrt werden: { $path } lässt sich nicht schreiben ({ $words }). Alles andere funktioniert; machen Sie alles in einem Zug.
window-not-kept-no-folder = Ihre Antworten können nicht für den nächsten Start aufbewahrt werden: Es gibt keinen Home-Ordner dafür. Alles andere funktioniert; machen Sie alles in einem Zug.
window-theme-not-kept = Darstellung und Sprache können nicht für den nächsten Start aufbewahrt werden: { $path } lässt sich nicht schreiben ({ $words }).
window-already-open = Waypost ist schon offen; das Fenster ist nach vorn gekommen.
sorry-title = In Waypost ist etwas kaputtgegangen
sorry-kept = Ihre Antworten sind gespeichert, und keine Datei ist halb geschrieben.
sorry-report = Ein Bericht wurde unter { $path } gespeichert. Darin stehen keine Antworten und keine Namen; wer Waypost betreut, kann damit den Fehler beheben.
sorry-no-report = Ein Bericht konnte nicht gespeichert werden.
sorry-again = Neu starten
sorry-close = Fenster schließen
job-failed = Das wurde nicht fertig: In Waypost ist etwas kaputtgegangen
sorry-in-terminal = In Waypost ist etwas kaputtgegangen. Ein Bericht wurde unter { $path } gespeichert; darin stehen keine Antworten und keine Namen.
sorry-in-terminal-no-report = In Waypost ist etwas kaputtgegangen, und ein Bericht konnte nicht gespeichert werden.
window-back = Zurück
window-continue = Weiter
window-key-act =
    { $system ->
        [macos] Cmd+Eingabe
       *[other] Strg+Eingabe
    }
window-key-back =
    { $system ->
        [macos] Cmd+{"["}
       *[other] Alt+←
    }
problems-title = { $count } Antworten sollten Sie noch einmal prüfen
window-back-to-review = Zurück zur Übersicht
window-to-finish = Weiter zum Abschluss
window-save-file = Datei speichern
window-question-of = Frage { $number } von { $count }
window-help-desk = Helpdesk { $contact }
window-theme-system = System
window-theme-light = Hell
window-theme-dark = Dunkel
window-theme-contrast-light = Kontrast, hell
window-theme-contrast-dark = Kontrast, dunkel
window-theme-now = Darstellung: { $theme }
window-language-now = Sprache: { $language }
window-step-here = { $step }, hier sind Sie
window-step-to-come = { $step }, kommt noch
window-so-far = Ihre Einstellungen bisher
window-so-far-none = Sie erscheinen hier, während Sie antworten.
window-changed = Gerade geändert
window-rules-of = Nach den Regeln von { $organisation }.
window-before-you-go-on = Bevor Sie fortfahren
window-why = Warum?
window-why-source = So steht es in { $source }.
window-copy = Kopieren
window-copy-name = Kopieren: { $setting }
window-change = Ändern
window-change-name = Ändern: { $field }
window-recommended = Empfohlen
window-profile-files = Profile von Organisationen

window-answer-you = { $name }, { $login }
window-answer-reading =
    { $places ->
        [one] Ein Ort
       *[several] Mehrere
    }, mit { $protocol }
window-answer-on-campus = Auf dem Campus
window-answer-off-campus = Anderswo
window-answer-both = Campus und anderswo
window-answer-keeping =
    { $days ->
        [one] { $days } Tag lang
       *[other] { $days } Tage lang
    }
window-answer-not-keeping = Keine Kopie
window-answer-minutes =
    { $minutes ->
        [one] Jede Minute
       *[other] Alle { $minutes } Minuten
    }
window-answer-by-hand = Von Hand

start-title = E-Mail einrichten
start-text = Ein paar Fragen in einfachen Worten. Waypost ermittelt jede Einstellung, sagt warum und trägt alles in Ihr E-Mail-Programm ein oder in eine Datei dafür.
start-go = Fragen beginnen
start-minute = Etwa eine Minute
start-resume = Weitermachen, wo Sie aufgehört haben
start-resume-detail = Ihre Antworten vom letzten Mal sind noch da. Ein Passwort ist nicht dabei.
start-promise-offline = Geht ohne Internet
start-forget = Alle meine Antworten vergessen
start-forgotten = Vergessen. Diese Dateien sind weg:
start-forgotten-nothing = Es gab nichts zu entfernen.
start-not-forgotten = { $path } konnte nicht entfernt werden: { $words }
start-promise-password = Speichert nie Ihr Passwort
start-promise-backup = Sichert, bevor es etwas ändert

organisation-title = Von welcher Organisation haben Sie Ihre E-Mail-Adresse?
organisation-text = Davon hängen die Server und die Regeln ab.
organisation-search = Suchen
organisation-search-hint = Ein Teil des Namens oder Ihre E-Mail-Adresse
organisation-none-found = Keine Organisation passt. Versuchen Sie ein kürzeres Wort oder öffnen Sie unten eine Profildatei.
organisation-count =
    { $count ->
        [one] { $count } Organisation
       *[other] { $count } Organisationen
    }
organisation-built-in = gehört zu Waypost
organisation-detail = { $domains } · Profil { $version } vom { $date } · { $place }
organisation-file = Meine Organisation fehlt hier
organisation-file-label = Profildatei
organisation-file-hint = Ihr Helpdesk kann Ihnen eine geben. Sie endet auf .json.
organisation-file-open = Öffnen
organisation-file-choose = Datei wählen…
organisation-sha256 = SHA-256: { $sum }
organisation-unusable = { $file } ist nicht verwendbar
organisation-passed-over = Mehrere Profile haben dieselbe „id“
organisation-certificate = Dieses Profil bringt ein eigenes Zertifikat mit

find-address-title = Ihre Einstellungen finden
find-address-text = Die meisten ergeben sich aus Ihrer Adresse.
find-address = Ihre E-Mail-Adresse
find-address-empty = Geben Sie zuerst Ihre Adresse ein, oder wählen Sie Ihre Organisation aus der Liste.
find-address-no-domain = Das sieht nach einem Benutzernamen aus. Geben Sie die ganze Adresse ein, etwa jdoe@example.org, oder wählen Sie Ihre Organisation aus der Liste.
find-address-not-a-domain = Der Teil nach dem @ ist keine Domain: { $words }
find-address-known-user = { $organisation } · Benutzername { $login }
find-address-known = Einstellungen vom { $date }, schon auf diesem Computer. Nichts wurde gesendet.

find-address-local = Der Teil vor dem @ kann keine Adresse sein. Prüfen Sie auf Leerzeichen und ein zweites @.
find-address-known-undated = Schon auf diesem Computer. Nichts wurde gesendet.
find-address-catalogue = Aus dem Katalog in Waypost, Stand { $date }. Nichts wurde gesendet.
find-address-not-right = Stimmt nicht?
find-address-unknown = Weiter, um danach zu suchen, oder geben Sie die Server selbst ein.
find-address-similar = Meinten Sie { $domain }?
find-needs-app-password = Vielleicht brauchen Sie ein Passwort für ein einzelnes Programm (App-Passwort). Die letzte Seite sagt, wo Sie es bekommen.
find-needs-turn-on = Das Lesen mit einem E-Mail-Programm muss zuerst eingeschaltet werden. Die letzte Seite sagt, wo.
find-other-ways = Oder anders beginnen
find-way-list = Eine Organisation aus einer Liste wählen
find-way-list-detail = Nach dem Namen suchen oder ein Profil von Ihrem Helpdesk öffnen.
find-way-by-hand = Die Servernamen eingeben
find-way-by-hand-detail = Sie stehen auf den Hilfeseiten Ihres Anbieters. Den Rest findet Waypost durch Probieren.
find-way-program = Ich habe sie in einem anderen Programm
find-way-program-detail = Waypost liest das Konto aus einem Programm auf diesem Computer.
find-way-setup = Eine vorbereitete Einrichtung öffnen
find-way-setup-detail = Eine Datei von Ihrem Helpdesk. Ihr Name endet auf .waypost.
find-look-up-title = Waypost kennt { $domain } noch nicht
find-look-up-text = Sie ist nicht unter den { $count } Domains, die auf diesem Computer verzeichnet sind (Stand { $date }).
find-look-up-question = Im Internet danach suchen?
find-look-up-promise = Bisher wurde nichts gesendet. Wenn Sie zustimmen, wird nur hier gefragt:
find-asked-domain = an drei ihrer Webadressen, über HTTPS
find-learns-domain = Ihre Internetadresse und dass Sie die Maileinstellungen von { $domain } suchen
find-asks-dns = Der DNS-Server Ihres Netzes
find-asked-dns = nach den Mailservern von { $domain }
find-learns-dns = Den Namen { $domain }, wie beim Besuch der Website
find-asked-database = auf Wunsch; eine Liste vieler Anbieter; autoconfig.thunderbird.net, über HTTPS
find-learns-database = Ihre Internetadresse und den Namen { $domain }
find-nobody-gets = Niemand erhält Ihre ganze Adresse oder ein Passwort.
find-company-asked-first = Wenn eine andere Firma die E-Mail betreibt, fragt Waypost Sie, bevor es dort fragt.
find-show-requests = Jede Anfrage zeigen
find-hide-requests = Anfragen verbergen
find-look-up = Danach suchen
find-look-up-again = Noch einmal suchen
find-stop = Suche abbrechen
find-looking-up-title = { $domain } wird gesucht
find-asking = wird gefragt
find-nothing-title = Für { $domain } wurde nichts gefunden
find-nothing-text = Die Hilfeseiten Ihres Anbieters nennen die beiden Server. Geben Sie sie selbst ein.
find-without-lookup = Oder ohne Suche
find-by-hand = Server selbst eingeben
find-from-program = Einstellungen aus einem anderen Programm
find-offline-title = Waypost darf das Netz nicht verwenden
find-offline-text = Es wurde mit --offline gestartet. Geben Sie die Server selbst ein oder starten Sie es ohne diese Option.
find-forbidden-title = Ihre Organisation erlaubt keine Suche nach Einstellungen
find-forbidden-text = Das steht in einem Profil auf diesem Computer. Geben Sie die Server selbst ein oder fragen Sie Ihren Helpdesk.
find-no-domain = Direkt unter diesem Namen gibt es keine Adressen. Prüfen Sie den Teil nach dem @.
find-no-network = Es gibt kein Netz. Verbinden Sie den Computer mit dem Internet und suchen Sie noch einmal.
find-stopped = Sie haben die Suche abgebrochen. Vielleicht ließe sich mehr finden.
find-company-title = { $company } nimmt die E-Mail von { $domain } an
find-company-text = Wenn Sie zustimmen, werden zwei Webadressen der Firma über HTTPS gefragt. Sie erfährt Ihre Internetadresse und dass Sie ihre Maileinstellungen suchen.
find-ask-company = { $company } fragen
find-found-title = Gefundene Einstellungen
find-found-for = Einstellungen für { $domain } gefunden
find-says-catalogue = Sie stehen im Katalog, der zu Waypost gehört.
find-says-domain = Die Domain veröffentlicht sie selbst, über eine sichere Verbindung.
find-says-dns = Das steht in den DNS-Einträgen der Domain. Sie lassen sich fälschen, prüfen Sie also die Server.
find-says-company = Es sind die der Firma, die die E-Mail annimmt.
find-says-database = Sie stehen in der öffentlichen Datenbank von Thunderbird.
find-results = Alle Ergebnisse
find-others = Andere Ergebnisse ({ $count })
find-use-found = Diese Einstellungen verwenden
find-incoming = Eingang
find-outgoing = Ausgang
find-sign-in = Anmeldung
find-server = { $protocol }, Port { $port }, { $encryption }
find-sign-in-password = Passwort
find-sign-in-app-password = Ein Passwort für ein einzelnes Programm (App-Passwort)
find-sign-in-oauth = Im Browser (OAuth2)
find-elsewhere = anderswo: { $host }
find-elsewhere-title = { $host } gehört nicht zu dieser Domain
find-elsewhere-text = Viele Organisationen mieten ihre Server, es kann also stimmen. Ihr Passwort geht dorthin.
find-expect = Ja, ich erwarte { $host }
find-tick-first = Kreuzen Sie zuerst das Kästchen an, oder gehen Sie zurück.
find-not-stated = Nicht angegeben
find-not-stated-text = Wie lange E-Mail auf dem Server bleiben darf und wie oft abgerufen wird. Es gelten die Voreinstellungen Ihres E-Mail-Programms.
find-what-was-asked = Was gefragt wurde
find-milliseconds = { $count } ms
find-sent = Gesendet wurde der Name der Domain, nicht Ihre Adresse und kein Passwort.
find-by-hand-title = Servernamen eingeben
find-by-hand-text = Sie stehen auf den Hilfeseiten Ihres Anbieters. Den Rest findet Waypost durch Probieren.
find-incoming-server = Eingangsserver
find-outgoing-server = Ausgangsserver
find-incoming-example = etwa imap.example.org
find-outgoing-example = etwa smtp.example.org
find-cleaned = Der Name des Servers ist { $host }
find-protocol = Protokoll
find-incoming-encryption = Verschlüsselung des Eingangsservers
find-outgoing-encryption = Verschlüsselung des Ausgangsservers
find-incoming-port = Port des Eingangsservers
find-outgoing-port = Port des Ausgangsservers
find-port-used = Leer lassen für { $port }
find-no-encryption = Unterwegs könnte jeder Ihr Passwort lesen. Bevor etwas geschrieben wird, fragt Waypost, ob Sie zustimmen.
find-login = Benutzername am Server
find-login-hint = Leer lassen, wenn es Ihre ganze Adresse ist, { $address }

find-more-values = Port, Verschlüsselung und Benutzername
find-try-promise = Wenn Sie möchten, probiert Waypost die üblichen Ports beider Server. Nur verschlüsselte Verbindungen werden probiert, und kein Passwort wird gesendet.
find-try = Server probieren
find-stop-trying = Nicht weiter probieren
find-trying = wird probiert
find-chosen = antwortet
find-no-answer-here = keine brauchbare Antwort
find-use-it = Diesen verwenden
find-use-port = { $protocol }, Port { $port }, { $encryption } verwenden
find-no-answer = Keine verschlüsselte Verbindung kam zustande
find-use-typed = Diese Server verwenden

checkup-use-elsewhere = In einem anderen Programm verwenden
checkup-use-elsewhere-name = { $account } in einem anderen Programm verwenden
moved-title = Was nicht mitkommt

find-who = Wer gefragt wird
find-what-they-learn = Was sie erfahren
find-port = { $protocol } { $port }, { $encryption }
receipt-title = Was Waypost gesendet hat
receipt-show = Zeigen, was Waypost gesendet hat
receipt-text = Jede Verbindung seit dem Start von Waypost.
receipt-empty = Nichts. Waypost hat das Netz nicht verwendet.
receipt-copy = Liste kopieren
receipt-for-dns = Nameserver gefragt
receipt-for-lookup = Nach Maileinstellungen gesucht
receipt-for-captive-portal = Nach der Anmeldeseite des Netzes gesucht
receipt-for-server-test = Mailserver probiert
receipt-sent-nothing = nichts gesendet
receipt-sent-name = der Name { $detail } wurde gesendet
receipt-sent-handshake = der Name des Servers wurde gesendet, um die Verschlüsselung zu beginnen
receipt-sent-request = { $detail } wurde angefragt
receipt-sent-commands = Befehle des Mailprotokolls wurden gesendet, keine Anmeldung
receipt-sent-login = Benutzername und Passwort wurden gesendet, verschlüsselt
receipt-line = { $what }: { $place }, { $sent }
receipt-bytes = { $out } Bytes gesendet, { $in } empfangen

review-name = Name
review-address = Adresse
review-program = E-Mail-Programm
review-username = Benutzername
review-door = Port, Verschlüsselung
review-port-and-tls = { $port }, { $tls }
review-title = Prüfen Sie Ihre Einstellungen
review-text = An Ihrem Computer wurde noch nichts geändert.
review-text-changed = Waypost hat auf diesem Computer schon Einstellungen geändert. Auf dieser Seite ändert sich nichts.
review-you = Sie
review-incoming = Eingehende E-Mails
review-outgoing = Ausgehende E-Mails
review-habits = Gewohnheiten
review-protocol = Protokoll
review-server = Server
review-sign-in = Anmeldung
review-path-prefix = Pfadpräfix
review-password = Passwort
review-password-value = { $program } fragt Sie danach
review-sends-from = Gesendet wird
review-leave = Auf dem Server belassen
review-days = Löschfrist dort
review-trash = Beim Leeren des Papierkorbs löschen
review-clear-title = Ihr Passwort wäre unterwegs lesbar
review-clear-text = Diese Einstellungen senden es ohne Verschlüsselung. Jeder im Netz kann es lesen, und Ihre E-Mails auch. Ein neueres Programm verschlüsselt beides.
review-clear-problem = Stimmen Sie zu oder wechseln Sie das E-Mail-Programm.
review-idle-title = Aufbewahrt, aber jetzt nicht verwendet
review-idle-text = Bei Ihren anderen Antworten bewirken diese nichts: { $fields }.
window-agree = Ich habe verstanden. Die Einstellungen ohne Verschlüsselung schreiben.

you-title = Wer sind Sie?
you-name = Vollständiger Name
you-name-hint = So, wie andere ihn in Ihren Nachrichten sehen sollen
you-username = Benutzername
you-username-hint = Der Name, mit dem Sie sich anmelden, zum Beispiel { $example }
you-understood = Benutzername: { $login }
you-group = Was sind Sie dort?
you-address = Ihre E-Mail-Adresse
you-address-hint = Die Adresse, die andere sehen und an die sie antworten
you-address-other = Andere Adresse
you-address-other-label = Die Adresse
you-address-other-hint = Eine, die Sie bekommen haben und die auf @{ $domain } endet

program-title = Welches E-Mail-Programm verwenden Sie?
program-text = Waypost schreibt die Einstellungen für jedes auf dessen eigene Art.
program-about-thunderbird = Kostenlos, für Windows, Mac und Linux
program-about-eudora = Das klassische Programm von Qualcomm, Versionen 4 bis 7
program-about-eudora-mac = Das klassische Programm von Qualcomm, Versionen 4 bis 6
program-about-apple-mail = Auf Mac, iPhone oder iPad
program-about-outlook-classic = Microsofts Programm für Windows, mit Datei links im Menü
program-about-outlook = Das neue für Windows, das für den Mac und auf Telefonen. Es nimmt keine Datei an: Sie bekommen ein Blatt zum Abtippen
program-about-thunderbird-android = Auf einem Android-Telefon, per Datei oder mit der Kamera. K-9 Mail ist dieselbe App
program-about-evolution = Das Programm des GNOME-Desktops
program-about-claws-mail = Klein und schnell, für Linux und Windows
program-about-sylpheed = Klein und schnell, für Linux und Windows
program-about-terminal = In einem Terminal
program-about-collects = Holt E-Mails im Hintergrund für andere Programme ab
program-about-copies = Hält eine Kopie eines IMAP-Postfachs auf diesem Computer
program-about-sends = Sendet E-Mails für andere Programme
program-about-generic = Ein Blatt zum Abtippen, mit jedem Wert
program-here = Auf diesem Computer gefunden
program-others = Alle anderen
program-more = Weitere Programme
program-version-here = Version { $version }. { $words }
program-approved-tag = Unterstützt
program-approved = { $organisation } hilft dabei. { $reason }
program-advised-against = { $organisation } rät davon ab. { $reason }
program-advised-against-tag = Nicht empfohlen
program-unsuitable = { $program } passt hier nicht
program-version = Welche Version?
program-version-hint = Sie steht im Menü Help unter „About Eudora“.
program-version-below = älter als { $version }
program-version-later = neuer

how-often-title = Wie oft sollen E-Mails abgerufen werden?
how-often-text = Jeder Abruf belastet den Server ein wenig. { $minimum ->
        [one] { $organisation } setzt keine Grenze.
       *[other] { $organisation } erlaubt höchstens einen alle { $minimum } Minuten.
    }
how-often-recommended =
    { $minutes ->
        [one] Jede Minute
       *[other] Alle { $minutes } Minuten
    }
how-often-recommended-detail = Oft genug für die meisten
how-often-other = Anderer Abstand
how-often-every = Alle
how-often-unit = Minuten
how-often-minutes = Minuten zwischen den Abrufen
how-often-less = Fünf Minuten weniger
how-often-more = Fünf Minuten mehr
how-often-by-hand = Nur auf meinen Wunsch
how-often-by-hand-detail = Klicken Sie in Ihrem Programm auf die Schaltfläche zum Abrufen

finish-title = Ihre Einstellungen sind fertig
finish-title-done = Erledigt
finish-card = Für { $program } speichern
finish-card-text = Eine Datei mit allem, was sie enthalten kann. Sonst ändert sich auf Ihrem Computer nichts.
finish-formats = Art der Datei
finish-path = Speicherort
finish-path-hint = Was dort schon liegt, bleibt daneben unter anderem Namen erhalten.
finish-path-hint-edit = Gibt es sie schon, ändern sich nur diese Einstellungen darin, und eine Kopie der alten Datei bleibt erhalten.
finish-choose = Wählen…
finish-saved = Gespeichert
finish-saved-at = { $path }
finish-saved-same = { $path } enthält schon genau das.
finish-saved-backup = { $path }. Was vorher da war, ist jetzt { $backup }.
finish-not-saved = Nicht gespeichert. Was da war, ist unverändert
finish-take-in = In { $program } übernehmen
finish-left-over = Noch von Hand einzustellen
finish-left-over-text = Das kann die Datei nicht enthalten.
finish-instead = Oder stattdessen:
finish-print = Blatt drucken
finish-printed = Das Blatt ist in Ihrem Browser offen: { $path }
finish-not-printed = Das Blatt konnte nicht gespeichert werden
finish-print-no-folder = Das Blatt lässt sich nicht drucken: Auf diesem Computer gibt es keinen Dokumente-Ordner, um es zu speichern.
finish-no-place = Diese Datei und { $program } haben keinen Platz für: { $settings }.
finish-by-hand = Schritte von Hand
finish-by-hand-text = Jede Einstellung in den Worten von { $program }
finish-values = Einzelne Werte kopieren
finish-next = Wie es weitergeht
finish-step = { $label }: { $value }

## Window: pictures, reading, sending, keeping

picture-start = Ein Wegweiser mit einem Briefumschlag auf der Tafel und ein Computer
picture-imap = Alle Nachrichten sind auf dem Server. Die Computer bei der Arbeit und zu Hause und das Telefon zeigen alle dieselben.
picture-pop = Alle Nachrichten sind vom Server auf den Computer zu Hause gewandert. Der Server, der Computer bei der Arbeit und das Telefon haben keine.
picture-imap-deleted = An einem Ort gelöscht: überall weg
picture-pop-deleted = Hier gelöscht: für immer weg
picture-server = Server
picture-work = Arbeit
picture-home = Zuhause
picture-phone = Telefon
picture-on-campus = Campus
picture-elsewhere = anderswo
picture-organisation = Organisation
picture-provider = Anbieter
picture-sending-on-campus = Eine Nachricht geht vom Campusnetz zum Server Ihrer Organisation und weiter zum Empfänger.
picture-sending-login = Eine Nachricht geht zum Server Ihrer Organisation, der sie nach Ihrer Anmeldung annimmt, und weiter zum Empfänger.
picture-sending-provider = Eine Nachricht geht zum Server Ihres Internetanbieters und weiter zum Empfänger.
picture-on-server = Auf dem Server
picture-on-computer = Auf diesem Computer
picture-arrives = Ankunft
picture-later = Später
picture-day = Tag { $days }
picture-others = andere Computer können sie abholen
picture-deleted = hier gelöscht
picture-deleted-fetched = gelöscht, sobald abgeholt
picture-stays = bleibt, bis Sie sie löschen
picture-trash = Vor Tag { $days } aus dem Papierkorb gelöscht? Dann verschwindet sie an beiden Orten sofort.
picture-retention-none = Eine Nachricht verlässt den Server, sobald sie abgeholt ist. Auf diesem Computer bleibt sie, bis Sie sie löschen.
picture-retention =
    { $days ->
        [one] Eine Nachricht bleibt { $days } Tag auf dem Server, wo andere Computer sie abholen können, und wird dann dort gelöscht. Auf diesem Computer bleibt sie, bis Sie sie löschen.
       *[other] Eine Nachricht bleibt { $days } Tage auf dem Server, wo andere Computer sie abholen können, und wird dann dort gelöscht. Auf diesem Computer bleibt sie, bis Sie sie löschen.
    }
picture-retention-trash = { picture-retention } Wenn Sie sie vorher aus dem Papierkorb löschen, verschwindet sie an beiden Orten sofort.
picture-finish = Ein Brief kommt in das Fenster des E-Mail-Programms

reading-title = Wo lesen Sie Ihre E-Mails?
reading-one = Auf einem Computer
reading-one-detail = in einem E-Mail-Programm
reading-several = An mehreren Orten
reading-several-detail = Telefon, Arbeit, Zuhause
reading-live = Wo sollen Ihre Nachrichten liegen?
reading-because-open = Sagen Sie zuerst, wo Sie lesen. Dann ist der bessere Weg markiert.
reading-because-one = Bei einem Computer empfiehlt { $organisation } { $protocol }.
reading-because-several = Bei mehreren Orten empfiehlt { $organisation } { $protocol }.
reading-imap = E-Mails bleiben auf dem Server
reading-imap-text = Ihre Nachrichten *bleiben auf dem Server*. Jeder Computer und jedes Telefon zeigt dieselben E-Mails. Löschen Sie eine Nachricht an einem Ort, ist sie überall weg.
reading-pop = E-Mails wandern auf einen Computer
reading-pop-text = Ihre Nachrichten *wandern auf einen Computer* und verlassen den Server. Ihr Telefon und Ihre anderen Computer bekommen sie nicht.
reading-not-offered = { $organisation } bietet { $protocol } nicht an.

sending-title = Von wo senden Sie?
sending-networks = „Auf dem Campus“ heißt: { $networks }.
sending-networks-unnamed = „Auf dem Campus“ heißt: in den Netzen von { $organisation }.
sending-on-campus = Nur auf dem Campus
sending-on-campus-detail = immer in diesen Netzen
sending-elsewhere = Nur anderswo
sending-elsewhere-detail = zu Hause oder auf Reisen
sending-both = Beides
sending-both-detail = ein Laptop, der mitkommt
sending-through = Über wessen Server, wenn Sie anderswo sind?
sending-service = Der eigene Server von { $organisation }
sending-own = { $service }
sending-own-detail = Geht überall. Sie melden sich dort mit Ihrem Passwort an.
sending-own-only = Von anderswo senden Sie über *{ $service }*. Ihr Programm meldet sich dort mit Ihrem Passwort an.
sending-provider = Der Server meines Internetanbieters
sending-provider-detail = Geht dort, wo dieser Anbieter Sie verbindet. Sie müssen seinen Namen kennen.
sending-provider-name = Name des Postausgangsservers des Anbieters
sending-provider-hint = Er steht auf den Hilfeseiten Ihres Anbieters, zum Beispiel smtp.provider.example

keeping-title = Sollen abgeholte E-Mails auch auf dem Server bleiben?
keeping-text = Mit POP wandern E-Mails auf diesen Computer. Eine Kopie kann auf dem Server für Ihre anderen Computer warten.
keeping-no = Nein, nur auf diesem Computer
keeping-no-detail = Der Abruf bleibt schnell. Wählen Sie dies, wenn Sie die Kopie nicht brauchen.
keeping-yes = Ja, eine Kopie für einige Zeit behalten
keeping-yes-detail = Andere Computer können sie noch abholen. Sie sagen, wann sie verschwindet.
keeping-after = Vom Server löschen nach
keeping-days =
    { $days ->
        [one] Tag
       *[other] Tagen
    }
keeping-days-name = Tage bis zum Löschen vom Server
keeping-fewer = Weniger Tage
keeping-more = Mehr Tage
keeping-trash = und wenn ich sie aus dem Papierkorb lösche

## Mail that would leave the server for good: an interruption

leaving-title = Ihre E-Mails würden den Server für immer verlassen
leaving-text = Sie lesen an mehreren Orten. Mit POP und ohne Kopie auf dem Server geht jede Nachricht an *den Computer, der sie zuerst abholt*. An den anderen Orten kommt sie nie an, und Ihr Helpdesk kann sie nicht zurückholen.
leaving-imap = Stattdessen IMAP verwenden
leaving-imap-detail = E-Mails bleiben auf dem Server, und überall sehen Sie dasselbe
leaving-copy = Eine Kopie auf dem Server belassen
leaving-copy-detail =
    { $days ->
        [one] { $days } Tag lang, damit auch Ihre anderen Computer sie abholen können
       *[other] { $days } Tage lang, damit auch Ihre anderen Computer sie abholen können
    }
leaving-go-on = Vom Server verschwinden lassen

## Languages

language-title = Sprache
language-text = Das Fenster und alles, was es schreibt, wechseln sofort die Sprache.
language-no-font = Dieser Computer kann { $language ->
        [zh-Hans] Chinesisch
        [ja] Japanisch
       *[other] diese Sprache
    } nicht anzeigen
language-no-font-text = Hier wurde keine Schrift mit ihren Zeichen gefunden, deshalb spricht Waypost Englisch. Installieren Sie eine, etwa die kostenlose Noto Sans CJK, und starten Sie Waypost neu.

## The check-up in the window

checkup-door = Vorhandene Einstellungen prüfen
checkup-door-detail = Liest, was Ihr E-Mail-Programm jetzt verwendet, sagt, was nicht stimmt, und repariert es.
checkup-choose-name = Prüfung
checkup-choose-title = Welche Einstellungen sollen geprüft werden?
checkup-choose-text = Waypost liest sie und sagt, was nicht stimmt. Geändert wird erst etwas, wenn Sie es sagen.
checkup-here = Auf diesem Computer
checkup-looking = Ihre E-Mail-Programme werden gesucht…
checkup-none-here = Es wurde kein E-Mail-Programm gefunden. Geben Sie unten seine Datei oder seinen Ordner an.
checkup-profile = { $program }, { $name }
checkup-path = Andere Datei oder anderer Ordner
checkup-path-hint = Eudoras eudora.ini, der Profilordner von Thunderbird oder die Einstellungsdatei eines anderen Programms. Sie können sie auch auf dieses Fenster ziehen.
checkup-ask-file = Datei wählen…
checkup-ask-folder = Ordner wählen…
checkup-version = Welche Version von Eudora?
checkup-version-hint = Die Einstellungen verraten es nicht. Sie steht im Menü Help unter „About Eudora“.
checkup-version-unknown = Ich weiß es nicht
checkup-whose = Wessen Regeln?
checkup-whose-found = Aus den Einstellungen erkannt
checkup-whose-found-detail = An den Servern und der Adresse darin
checkup-whose-own = Eine Organisation meiner Wahl
checkup-whose-own-detail = Nur ihre Konten werden geprüft
checkup-check = Prüfen
checkup-nothing-chosen = Kreuzen Sie ein Programm an oder geben Sie eine Datei oder einen Ordner an.
checkup-reading = Wird gelesen und geprüft…
checkup-mending = Wird repariert…
checkup-title =
    { $count ->
        [0] Nichts zu ändern
        [one] Eine Einstellung braucht Ihre Aufmerksamkeit
        [2] Zwei Einstellungen brauchen Ihre Aufmerksamkeit
        [3] Drei Einstellungen brauchen Ihre Aufmerksamkeit
        [4] Vier Einstellungen brauchen Ihre Aufmerksamkeit
        [5] Fünf Einstellungen brauchen Ihre Aufmerksamkeit
        [6] Sechs Einstellungen brauchen Ihre Aufmerksamkeit
        [7] Sieben Einstellungen brauchen Ihre Aufmerksamkeit
        [8] Acht Einstellungen brauchen Ihre Aufmerksamkeit
        [9] Neun Einstellungen brauchen Ihre Aufmerksamkeit
       *[other] { $count } Einstellungen brauchen Ihre Aufmerksamkeit
    }
checkup-nothing-known = Kein Konto hier ließ sich prüfen
checkup-must = *{ $count }* zu ändern
checkup-should = *{ $count }* besser zu ändern
checkup-know = *{ $count }* gut zu wissen
checkup-right =
    { $count ->
        [one] *1* richtig
       *[other] *{ $count }* richtig
    }
checkup-unchanged = Noch wurde nichts geändert.
checkup-healthy = Alle { $count } geprüften Einstellungen stimmen.
checkup-repair = Reparieren
checkup-repair-name = Reparieren: { $title }
checkup-by-hand = Von Hand
checkup-details = Einzelheiten
checkup-details-name = Einzelheiten: { $title }
checkup-line = Zeile { $line }
checkup-change = { $found }, richtig wäre { $expected }
checkup-step = Im Programm: { $place }: „{ $label }“: *{ $value }*
checkup-stands = In der Datei: { $place }, { $key }
checkup-own-choice = Es bleibt nicht angekreuzt, weil Sie das entscheiden.
checkup-passed-over = Was übergangen wurde ({ $count })
checkup-unknown = { $account }: kein Konto einer Organisation, die Waypost kennt. Es wird nicht angerührt.
checkup-claim = Das ist mein Konto bei { $organisation }
checkup-main = Hauptkonto
checkup-of = { $account } · { $program } · { $file }
checkup-checked = Geprüft
checkup-account = Konto
checkup-held-against = Verglichen mit
checkup-other-organisation = Andere Organisation
checkup-lines =
    { $count ->
        [one] { $file }, 1 Zeile
       *[other] { $file }, { $count } Zeilen
    }
checkup-files = { $count } Dateien
checkup-accounts = { $count } Konten
checkup-kind = { $label }, { $protocol }
checkup-save-report = Bericht speichern…
checkup-report-file = waypost-check-up.txt
checkup-report-path = Speicherort des Berichts
checkup-report-hint = Einfacher Text mit allem auf dieser Seite. Ein Passwort steht nicht darin.
checkup-report-save = Speichern
checkup-no-path = Geben Sie an, wo gespeichert werden soll.
checkup-repair-count =
    { $count ->
        [0] Reparieren
        [one] 1 Einstellung reparieren
       *[other] { $count } Einstellungen reparieren
    }
checkup-none-ticked = Nichts ist angekreuzt. Kreuzen Sie an, was Waypost reparieren soll.
checkup-done = Zurück zum Start
checkup-mend-name = Reparatur
checkup-mend-title =
    { $count ->
        [one] Eine Einstellung reparieren?
       *[other] { $count } Einstellungen reparieren?
    }
checkup-mend-text = Nur diese ändern sich. Alles andere in der Datei bleibt Buchstabe für Buchstabe, wie es ist.
checkup-fetch-title = Alte E-Mails kommen vielleicht noch einmal
checkup-fetch-text = Mit anderem Servernamen oder anderer Anmeldung weiß Ihr Programm nicht mehr, welche E-Mails es schon abgeholt hat. Was noch auf dem Server liegt, wird vielleicht noch einmal abgeholt. Verloren geht nichts.
checkup-where = Wohin mit der Reparatur?
checkup-in-place =
    { $count ->
        [one] Die Datei selbst ändern
       *[other] Die Dateien selbst ändern
    }
checkup-in-place-text = Eine Kopie des jetzigen Stands bleibt daneben liegen, mit dem Datum im Namen. Schließen Sie zuerst { $program }.
checkup-copy = Reparierte Kopie speichern
checkup-copy-text = Was Ihr Programm verwendet, bleibt, wie es ist.
checkup-copy-path = Speicherort der Kopie
checkup-copy-hint =
    { $count ->
        [one] Die ganze Datei, samt Reparaturen
       *[other] Ein Ordner für die { $count } Kopien
    }
checkup-mend-files =
    { $count ->
        [one] Datei reparieren
       *[other] Dateien reparieren
    }
checkup-mend-copies =
    { $count ->
        [one] Kopie speichern
       *[other] Kopien speichern
    }
checkup-try-again = Erneut versuchen
checkup-not-mended = Nicht repariert. Die Datei ist, wie sie war
checkup-mended-name = Repariert
checkup-mended-title =
    { $count ->
        [0] Nichts wurde geändert
        [one] Eine Einstellung ist repariert
       *[other] { $count } Einstellungen sind repariert
    }
checkup-mended-list = Was geändert wurde
checkup-mended-new = Die reparierte Kopie ist { $path }.
checkup-mended-backup = Gespeichert in { $path }. Was vorher da war, ist jetzt { $backup }.
checkup-mended-same = { $path } enthielt schon genau das.
checkup-left-list = Was so blieb
checkup-left-by-hand = Waypost kann das in der Datei nicht reparieren. Erledigen Sie es von Hand.
checkup-left-own = Sie haben es nicht angekreuzt.
checkup-check-again = Noch einmal prüfen
checkup-changed = Vorher { $found }, jetzt { $expected }

## Putting the account into the program

apply-not-this-program = In { $program } selbst kann Waypost keine Einstellungen eintragen.
apply-no-settings = Auf diesem Computer wurden keine Einstellungen von { $program } gefunden.
apply-start-once = { $program } wurde hier noch nie gestartet. Starten Sie es einmal, schließen Sie es und versuchen Sie es noch einmal.
apply-several = { $program } hat hier mehrere Profile, und keines davon öffnet sich von selbst: { $names }. Sagen Sie, welches gemeint ist.
apply-not-settings = { $path } enthält keine Einstellungen von { $program }, die Waypost ändern kann.
apply-refused = In { $path } wurde nichts geschrieben. { $words }
apply-others-change = In { $path } übernehmen andere Konten Einstellungen von diesem und würden sich mit ändern: { $names }. Nichts wurde geschrieben. Prüfen Sie zuerst diese Konten oder tragen Sie dieses als eigene Personality ein.
apply-changed = { $path } hat sich gerade geändert, deshalb wurde nichts geschrieben. Versuchen Sie es noch einmal: Waypost sieht neu nach.
apply-read-only = { $path } darf nicht geschrieben werden. Nichts wurde geändert. Fragen Sie, wer diesen Computer betreut, oder speichern Sie stattdessen eine Einstellungsdatei.
apply-system = { $path } konnte nicht geschrieben werden: { $words }. Alles ist, wie es war.
apply-no-journal = Waypost konnte die Änderung nicht in seinem eigenen Ordner vermerken: { $words }. Ohne Vermerk lässt sie sich nicht rückgängig machen, deshalb wurde nichts geändert.
apply-differs = Was aus { $path } zurückgelesen wurde, war nicht das Geschriebene. Alles wurde zurückgesetzt. Speichern Sie stattdessen eine Einstellungsdatei und sagen Sie es Ihrem Helpdesk.
apply-not-restored = { $path } konnte nicht zurückgesetzt werden: { $words }. Die Kopie daneben ist unversehrt, und Waypost versucht es beim nächsten Start noch einmal.
apply-recovered = Eine frühere Änderung an { $path } war abgebrochen. Das wurde in Ordnung gebracht.
apply-file = Änderungen in { $path }
apply-new-file = Neue Datei { $path }
apply-nothing = { $program } hat dieses Konto schon, mit genau diesen Einstellungen ({ $path }). Nichts wurde geändert.
apply-dry-run = Nichts wurde geschrieben. Ohne --dry-run würde dies in { $program } eingetragen ({ $path }).
apply-made-profile = { $program } wurde hier noch nie gestartet, deshalb wurde ein Profil mit dem Konto angelegt: { $path }.
apply-added = Das Konto ist jetzt in { $program } ({ $path }, als { $account }).
apply-corrected = Das vorhandene Konto in { $program } hat jetzt die richtigen Einstellungen ({ $path }, { $account }).
apply-backup = Was vorher da war, ist in { $path } aufbewahrt.
replaced-hard-links = { $path } hat weitere Namen (harte Links). Diese behalten den alten Inhalt.
replaced-foreign-owner = { $path } gehört einem anderen Benutzer. Das bleibt so; wenn das System es nicht zulässt, wird nichts geändert.
replaced-foreign-group = { $path } gehört einer Gruppe, in der Sie nicht sind. Die Datei wird Ihrer eigenen Gruppe gehören, die nicht mehr damit darf als alle anderen.
undo-nothing = Es gibt keine Änderung, die sich rückgängig machen ließe.
undo-journal = Wayposts eigene Vermerke über seine Änderungen ließen sich nicht lesen oder schreiben: { $words }.
undo-changed = { $path } hat sich geändert, seit Waypost es geschrieben hat, durch das Programm oder von Hand. Mit der alten Datei ginge das verloren.
undo-changed-accounts = { $path } hat sich geändert, seit Waypost es geschrieben hat. Mit der alten Datei ginge verloren, was seither dazukam, darunter { $accounts }.
undo-no-copy = Die Kopie { $path } fehlt oder wurde geändert, deshalb lässt sich die alte Datei nicht zurückholen.
undo-dry-run = Nichts wurde geschrieben. Ohne --dry-run würde die Änderung für { $address } in { $program } ({ $path }) rückgängig gemacht.
journal-folder-passed-over = Die Notizen von Waypost über seine Änderungen in { $path } werden nicht benutzt: { $words }. Bis dahin lässt sich keine dieser Änderungen rückgängig machen.
journal-passed-over = { $path } liegt bei den Notizen von Waypost über seine Änderungen, wurde aber übergangen: { $reason ->
    [special] Es ist keine gewöhnliche Datei
    [foreign] Andere Benutzer dieses Computers könnten sie geschrieben haben
    [large] Sie ist viel zu groß
    [unreadable] Sie konnte nicht gelesen werden ({ $words })
    [other-files] Sie nennt Dateien, die Waypost nicht ändert
   *[damaged] Sie ist beschädigt oder stammt von einer anderen Version von Waypost
 }. Was darin steht, kann Waypost nicht rückgängig machen. Wenn Sie die Datei nicht brauchen, löschen Sie sie.
apply-busy = Ein anderes Waypost ändert gerade Einstellungen, deshalb wurde nichts geändert. Warten Sie, bis es fertig ist, und versuchen Sie es dann noch einmal.
change-not-locked = { -waypost } konnte seine Sperre nicht verwenden, die verhindert, dass zwei seiner Starts dieselben Einstellungen ändern: { $words }. Es wurde nichts geändert.
apply-unfinished = Eine frühere Änderung an { $path } wurde abgebrochen. Der nächste Lauf ohne --dry-run bringt das in Ordnung.
undo-partial = { $path } konnte nicht zurückgesetzt werden: { $words }. { $count ->
    [0] Noch keine Datei wurde zurückgesetzt.
   *[other] Schon zurückgesetzt: { $restored }.
 } Machen Sie die Änderung noch einmal rückgängig, wenn die Ursache behoben ist; nichts geht verloren.
undo-not-recorded = Alle Dateien sind wie vorher, aber Waypost konnte seine Notiz über die Änderung nicht löschen: { $words }. Das holt es beim nächsten Start nach.
undo-kept-backup = Die Kopie { $path } wird nicht mehr gebraucht, konnte aber nicht gelöscht werden.
undo-restored = { $program } ist wieder wie vor dem Eintragen von { $address } ({ $path }).
undo-taken-out = { $address } wurde aus { $program } entfernt ({ $path }). Alle Änderungen seither sind geblieben, und die abgeholten Nachrichten auch.
undo-kept = { $key } wurde seither geändert und bleibt, wie es ist.
cli-apply-about = Die Einstellungen in das Programm auf diesem Computer eintragen oder wieder herausnehmen
cli-apply-examples =
    Beispiele:
      waypost apply --org caltech-imss --username jdoe --name "Jane Doe" --program thunderbird --dry-run
      waypost apply --answers jane.json --profile ~/.thunderbird/abcd1234.default-release
      waypost apply --undo
cli-arg-profile = Der Profilordner oder die Einstellungsdatei, wo das Programm mehrere hat
cli-arg-dry-run = Zeigen, was sich ändern würde, und nichts schreiben
cli-arg-undo = Die letzte Änderung wieder zurücknehmen
cli-arg-account-only = Mit --undo: wo sich die Dateien seither geändert haben, nur herausnehmen, was Waypost eingetragen hat
cli-account-only-needs-undo = --account-only: Das gehört zu --undo. Geben Sie auch --undo an oder lassen Sie es weg.
cli-apply-export-instead = „waypost export“ schreibt eine Datei, die Sie von Hand übernehmen.
cli-apply-undo = „waypost apply --undo“ nimmt es wieder zurück.
cli-undo-account-only = Um nur herauszunehmen, was Waypost eingetragen hat, fügen Sie --account-only hinzu.

## The last page: into the program itself

put-title = In { $program } eintragen
put-adds = Fügt das Konto *{ $address }* hinzu. Ihre anderen Konten bleiben, wie sie sind.
put-adds-somewhere = Fügt das Konto *{ $address }* hinzu.
put-corrects = Das Konto *{ $address }* ist schon da. Seine Einstellungen werden berichtigt; Ihre anderen Konten bleiben, wie sie sind.
put-makes-profile = { $program } wurde hier noch nie gestartet. Dies legt sein Profil mit dem Konto *{ $address }* an.
put-nothing = Das Konto *{ $address }* ist schon in { $program }, mit genau diesen Einstellungen.
put-profile = Welches Profil?
put-choose-profile = Keines davon öffnet sich von selbst. Wählen Sie, wohin das Konto kommt.
put-default-profile = { $name } (öffnet sich von selbst)
put-ready = { $program } ist geschlossen, eine Kopie bleibt erhalten, und Sie können es jederzeit rückgängig machen.
put-ready-new = An Ihren Dateien wird nichts geändert, und Sie können es jederzeit rückgängig machen.
put-nothing-to-do = Es gibt nichts zu ändern.
put-open = { $program } ist geöffnet und würde die Änderung überschreiben. Schließen Sie es und versuchen Sie es noch einmal.
put-busy = Einen Moment…
put-show = Änderungen zeigen
put-line-before = − { $key } = { $value }
put-line-after = + { $key } = { $value }
put-done-added = { $address } ist jetzt in { $program }
put-done-corrected = Die Einstellungen von { $address } in { $program } stimmen jetzt
put-done-profile = { $program } hat jetzt ein Profil mit { $address }
finish-file = Datei speichern…
undo-earlier = { $date }: Waypost hat { $address } in { $program } eingetragen.
undo-ask = Rückgängig…
undo-question = { $address } wieder aus { $program } herausnehmen?
undo-question-text = Die Dateien werden wieder, was sie waren, Byte für Byte. E-Mails auf dem Server bleiben unberührt.
undo-yes = Rückgängig machen
undo-keep = Behalten
undo-take-out = Nur dieses Konto entfernen
undo-busy = Einen Moment…
undo-done-title = Rückgängig gemacht
undo-not-done = Nicht rückgängig gemacht. Alles ist, wie es war
undo-partly-done = Nicht vollständig rückgängig gemacht
undo-recovered-title = Etwas wurde in Ordnung gebracht
undo-not-recovered-title = Etwas ließ sich nicht in Ordnung bringen

## The support code, the prepared setup, lists of people

code-empty = Geben Sie den Code ein: vier Gruppen aus fünf Buchstaben und Ziffern.
code-letter = Gruppe { $group }: „{ $letter }“ kommt in keinem Code vor. Fragen Sie noch einmal nach dieser Gruppe.
code-length = Ein Code hat { $length } Buchstaben und Ziffern, dieser hat { $count }. Fragen Sie noch einmal nach dem ganzen.
code-group-length = Gruppe { $group } muss { $length } Buchstaben und Ziffern haben. Fragen Sie noch einmal nach dieser Gruppe.
code-wrong = Mehrere Buchstaben stimmen nicht. Fragen Sie noch einmal nach dem ganzen Code.
code-wrong-group =
    { $count ->
        [one] Gruppe { $groups } stimmt nicht: Ein Buchstabe wurde falsch verstanden oder vertauscht. Fragen Sie noch einmal nach dieser Gruppe.
       *[other] Gruppen { $groups } stimmen nicht: Buchstaben wurden falsch verstanden oder vertauscht. Fragen Sie noch einmal nach diesen Gruppen.
    }
code-newer = Dieser Code stammt von einer neueren Version von Waypost. Aktualisieren Sie Waypost, um ihn zu lesen.

setup-newer = { $path } ist eine Vorlage im Format { $number }, neuer als diese Version von Waypost. Aktualisieren Sie Waypost, um sie zu öffnen.

people-not-a-choice = { $column }: „{ $found }“ ist keines der zulässigen Wörter. Möglich: { $known }.
people-column = { $column }: { $what }
people-cells = Zellen in der Zeile: { $found }, in der Kopfzeile: { $wanted }. Vielleicht fehlt ein Komma oder Anführungszeichen, oder eines ist zu viel.
people-not-text = Das ist UTF-16 oder gar kein Text. Speichern Sie die Liste als „CSV UTF-8“.
people-row-too-long = Diese Zeile ist länger als 64 KiB. So lang muss keine sein. Prüfen Sie Trennzeichen und Anführungszeichen.
people-row-empty = Die Zeile ist leer: Sie enthält nur Trennzeichen. Füllen Sie sie aus, oder entfernen Sie sie.
people-open-quote = In Zeile { $line } wird ein Anführungszeichen geöffnet und dort nicht geschlossen. Schließen oder entfernen Sie es. Die Zeilen danach sind nicht betroffen.
people-org-unknown = org: Auf diesem Computer gibt es keine Organisation „{ $name }“. Geben Sie die Kennung einer installierten an.
people-needs-agreement = Diese Einstellungen würden das Passwort unverschlüsselt senden. Geben Sie ein neueres Programm an oder stimmen Sie mit --accept-plaintext oder der Spalte „accept_plaintext“ zu.
people-no-format = Keines der verlangten Formate ist für { $program }. Verlangen Sie ein passendes oder lassen Sie --format weg.
people-windows-1252 = Die Liste ist nicht in UTF-8 und wurde als Windows-1252 gelesen. Sehen Sie sich einen Namen mit Umlaut oder Akzent an, bevor Sie etwas ausgeben.
setup-no-organisation = { $path } ist für eine Organisation „{ $id }“, die dieser Computer nicht kennt. Fragen Sie Ihren Helpdesk nach ihrem Profil oder nach einer Vorlage, die das Profil enthält.
batch-system = { $path } konnte nicht geschrieben werden: { $words }. Was vorher geschrieben wurde, ist vollständig: Führen Sie dasselbe noch einmal aus, um fortzufahren.
batch-no-target = Für die Dateien ist weder ein Ordner noch ein Zip angegeben. Nennen Sie eines; es wurde nichts geschrieben.
batch-list-changed = Die Liste { $path } hat sich geändert, seit Sie sie angesehen haben. Sehen Sie sie noch einmal an; es wurde nichts geschrieben.

code-page = Seite
code-verdict = letzter Verbindungstest
code-unknown-organisation = eine, die dieser Computer nicht kennt
code-other-organisation = Der Code ist für eine andere Organisation. Gezeigt wird, was überall gilt.
code-other-edition = Der Code entstand mit einer anderen Ausgabe des Profils der Organisation. Gezeigt wird, was noch gilt.
code-dropped = Offen gelassen, weil es hier nichts bedeutet: { $fields }
code-to-ask = Nicht im Code, noch zu erfragen: { $fields }
code-spelled = Gruppe { $group }: { $words }
code-spelled-letter = { $letter } { $word }
code-spelled-both = { $one }, { $other }

## The words by which letters and digits are read out on the telephone (DIN 5009 und klassische Namen für Deutsch)

code-spell-0 = null
code-spell-1 = eins
code-spell-2 = zwo
code-spell-3 = drei
code-spell-4 = vier
code-spell-5 = fünf
code-spell-6 = sechs
code-spell-7 = sieben
code-spell-8 = acht
code-spell-9 = neun
code-spell-a = Anton
code-spell-b = Berta
code-spell-c = Cäsar
code-spell-d = Dora
code-spell-e = Emil
code-spell-f = Friedrich
code-spell-g = Gustav
code-spell-h = Heinrich
code-spell-j = Julius
code-spell-k = Kaufmann
code-spell-m = Martha
code-spell-n = Nordpol
code-spell-p = Paula
code-spell-q = Quelle
code-spell-r = Richard
code-spell-s = Samuel
code-spell-t = Theodor
code-spell-v = Viktor
code-spell-w = Wilhelm
code-spell-x = Xanthippe
code-spell-y = Ypsilon
code-spell-z = Zacharias

## Command line: code, prepare, batch

cli-code-about = Der Support-Code: die Auswahl in vier Buchstabengruppen, fürs Telefon
cli-code-examples =
    Beispiel:
      waypost code encode --org caltech-imss --program eudora@5.1 --protocol pop
cli-code-encode-about = Den Code dieser Antworten ausgeben. Kein Name, keine Adresse, kein Passwort steht darin
cli-code-encode-examples =
    Beispiel:
      waypost code encode --org caltech-imss --program eudora@5.1 --protocol pop --leave-on-server 7
cli-code-decode-about = Sagen, was ein Code bedeutet oder welche Gruppe nicht stimmt
cli-code-decode-examples =
    Beispiel:
      waypost code decode "12345-6789A-BCDEF-GHJKM" --json
cli-prepare-about = Eine Vorlage schreiben, die sich bei der Übersicht öffnet
cli-prepare-examples =
    Beispiele:
      waypost prepare --org caltech-imss --username jdoe --name "Jane Doe" --program thunderbird -o jane.waypost
      waypost jane.waypost
cli-batch-about = Einstellungsdateien für jede Person einer Liste schreiben
cli-batch-examples =
    Die Liste ist CSV mit Kopfzeile: username, name und beliebige aus address, org, group, program, read_on, protocol,
    network, isp_smtp, leave_on_server, keep_after_trash, check_every, accept_plaintext. Eine leere Zelle nimmt den
    Wert der Option. Nach einem Abbruch macht derselbe Befehl dort weiter, wo er war.

    Beispiele:
      waypost batch people.csv --org caltech-imss --program thunderbird -o settings.zip
      waypost batch people.csv --org caltech-imss --program thunderbird --format thunderbird-import --format sheet-html -o settings
cli-ask-about = Dieselben Fragen als einfacher Text in einem Terminal
cli-ask-examples =
    Beispiel:
      waypost ask
      waypost ask --org caltech-imss < answers.txt

    Eine Zahl oder ein Wort antwortet; Enter nimmt, was in Klammern steht. „zurueck“, „warum“, „aendern“ und „ende“
    gehen bei jeder Frage. Fragen gehen auf die Standardfehlerausgabe, der Pfad der gespeicherten Datei auf die Standardausgabe.
ask-begin = Waypost: Einstellungen für Ihre E-Mail. Geben Sie eine Zahl oder ein Wort ein; Enter nimmt, was in Klammern steht. „zurueck“, „warum“, „aendern“ und „ende“ gehen überall.
ask-question = Frage { $number } von { $of }: { $title }
ask-prompt = Antwort [{ $default }]:{ " " }
ask-prompt-open = Antwort:{ " " }
ask-organisation-hint = Ihre E-Mail-Adresse, eine Zahl, eine Kennung oder der Pfad einer Profildatei.
ask-provider-hint = „no“ für den Server Ihrer Organisation, oder der des Anbieters wie smtp.provider.example.
ask-keeping-hint = „no“ oder die Anzahl der Tage, bis sie dort gelöscht wird.
ask-how-often-hint = Minuten, oder „manual“ für nur auf Ihren Wunsch.
ask-why-group = Mitglieder verschiedener Art haben verschiedene Server.
ask-why-username = Das ist der Name, mit dem Sie sich bei Ihrer E-Mail anmelden. Es ist nicht Ihr Passwort; danach wird hier nie gefragt.
ask-needs-answer = Hier ist eine Antwort nötig.
ask-not-a-choice = Das ist keine der Antworten. Geben Sie eine Zahl aus der Liste oder das Wort ein.
ask-review = Enter geht weiter zum Speichern. „aendern 3“ führt zu einer Frage zurück, „aendern“ listet sie auf, „warum“ zeigt, woher jeder Wert kommt.
ask-agree = Diese Einstellungen senden Ihr Passwort unverschlüsselt. Geben Sie „zustimmen“ ein, um trotzdem weiterzumachen, oder „aendern“, um ein anderes Programm zu wählen.
ask-agree-word = zustimmen
ask-change = Geben Sie „aendern“ und die Zahl ein.
ask-ended = Die Eingabe endete vor der letzten Frage, deshalb wurde nichts gespeichert. Beantworten Sie jede Frage oder geben Sie die Antworten als Optionen an.
ask-left = Ohne Speichern beendet.
ask-word-back = zurueck
ask-word-why = warum
ask-word-quit = ende
ask-word-change = aendern

ask-look-up = Danach suchen? „ja“, oder „nein“, um die Server selbst einzugeben.
ask-look-up-database = Auch diese Liste vieler Anbieter fragen? „ja“ oder „nein“.
ask-elsewhere = Erwarten Sie diesen Server? „ja“ oder „nein“.
ask-use-found = Diese Einstellungen verwenden? „ja“, oder „nein“, um die Server selbst einzugeben.
ask-servers-hint = Ein Name wie mail.example.org, oder mit Port, mail.example.org:993. Sie stehen auf den Hilfeseiten Ihres Anbieters.
ask-word-yes = ja
ask-word-no = nein
cli-test-about = Die Server testen und sagen, was nicht stimmt, wer handeln kann und was zu tun ist
cli-test-examples =
    Beispiel:
      waypost test --org caltech-imss --username jdoe --name "Jane Doe" --program thunderbird
      waypost test --from ~/.thunderbird --json
      pass mail | waypost test --answers jane.json --password-stdin

    Nach dem Passwort wird an einem Terminal gefragt (Enter: nicht anmelden), oder es wird aus der Standardeingabe
    gelesen, nach geprüfter Verschlüsselung einmal verwendet und vergessen. Nichts wird gesendet, abgeholt oder gelöscht.
cli-test-several = Die Datei enthält mehrere Konten, deshalb wurde kein Passwort versucht. Nennen Sie eines mit --username.
cli-test-no-server = { $named ->
    [yes] { $path } enthält kein Konto dieses Benutzernamens mit einem Server.
   *[no] { $path } enthält kein Konto mit einem Server.
}
cli-offline = waypost { $command } braucht das Netzwerk, und --offline verbietet es. Es wurde nichts gesendet. Führen Sie den Befehl ohne --offline aus.
cli-receipt-no-file = --receipt braucht den Namen einer Datei, zum Beispiel --receipt gesendet.jsonl.
cli-test-no-root = { $path } enthält kein Zertifikat in PEM.
cli-test-resolve = --resolve: „{ $text }“ ist nicht HOST:PORT:ADDRESS:PORT. Eine IPv6-Adresse steht in eckigen Klammern.
try-password-empty = Es ist kein Passwort da.
cli-test-no-password = --password-stdin: Die Standardeingabe enthält kein Passwort.
try-password-too-long = Das Passwort ist länger als { $limit } Byte und wurde nicht benutzt. Es wurde nichts gesendet.
try-password-line-break = Im Passwort steht ein Zeilenumbruch, deshalb wurde es nicht benutzt. Es wurde nichts gesendet. Geben Sie eine einzige Zeile nur mit dem Passwort an.
try-password-utf16 = Das Passwort ist in UTF-16 oder enthält ein NUL-Zeichen, deshalb wurde es nicht benutzt. Es wurde nichts gesendet. Geben Sie es in UTF-8 an.
try-password-not-utf8 = Das Passwort ist nicht in UTF-8, vielleicht in Latin-1 oder Windows-1252, deshalb wurde es nicht benutzt. Es wurde nichts gesendet. Geben Sie es in UTF-8 an.
try-password-control = Das Passwort enthält ein Steuerzeichen, wie es zum Beispiel eine Pfeiltaste eingibt, deshalb wurde es nicht benutzt. Es wurde nichts gesendet. Geben Sie es noch einmal ein; wenn wirklich eines dazugehört, dann mit --password-stdin.
cli-test-password = { "Passwort für " }{ $username } (Enter: nicht anmelden):{ " " }
cli-arg-from = Das Konto dieser Einstellungsdatei oder dieses Ordners nehmen
cli-arg-account = Mit --from: das Konto, mit dem Namen, den „waypost check“ zeigt, seiner Adresse oder seinem Schlüssel
cli-arg-begin-with = Mit den Servern einer Adresse beginnen, die der Katalog kennt, oder denen eines Kontos in einer Einstellungsdatei oder einem Ordner
cli-arg-password-stdin = Das Passwort von der Standardeingabe lesen: eine Zeile in UTF-8 und sonst nichts
cli-arg-looked-up = Eine Adresse oder ihre Domain
cli-arg-database = Auch die öffentliche Datenbank von Thunderbird fragen. Sie erfährt die Domain
cli-arg-accept-outside = Server außerhalb der Domain verwenden und die Firma fragen, die ihre E-Mail annimmt
cli-arg-all = Jede Quelle fragen, auch wenn der Katalog die Einstellungen hat
cli-arg-dns = Diesen Nameserver fragen, für Tests
cli-arg-resolve = Diese Adresse für einen Host und Port verwenden, wie --connect-to bei curl; mehrfach möglich
cli-arg-ca-file = Nur den Stammzertifikaten in dieser PEM-Datei vertrauen
cli-arg-page = Die offene Seite; ohne Angabe die Übersicht
cli-arg-verdict = Womit der letzte Test der Server endete
cli-arg-code = Der Code, wie gehört: Groß- und Kleinschreibung, Leerzeichen und Bindestriche spielen keine Rolle
cli-arg-setup = Die Vorlage, die geschrieben wird; - für die Standardausgabe
cli-arg-people = Die Liste der Personen, CSV
cli-arg-target = Der Ordner oder die ZIP-Datei, in die geschrieben wird
cli-setup-name = -o: Der Name muss auf .waypost enden, damit die Datei sich mit einem Doppelklick öffnet.
cli-setup-no-agreement = Die Zustimmung zu einem unverschlüsselten Passwort wird nicht weitergegeben: Die Person wird danach gefragt.
cli-batch-progress = { $written } geschrieben, { $refused } abgelehnt, { $rate } pro Sekunde, noch { $left }
cli-batch-duplicate = „{ $username }“ steht auch in Zeile { $line }. Beide Zeilen wurden bearbeitet.
cli-batch-left-over = Diese Ordner gehören zu niemandem, der jetzt Dateien bekam, vielleicht zu Personen einer früheren Liste. Sie wurden nicht verändert: { $names }.
cli-batch-done =
    { $written ->
        [one] { $path }: Die Dateien einer Person sind geschrieben
       *[other] { $path }: Die Dateien von { $written } Personen sind geschrieben
    }{ $already ->
        [0] {""}
       *[other] , { $already } davon waren schon da
    }{ $refused ->
        [0] .
        [one] . Eine Zeile wurde abgelehnt.
       *[other] . { $refused } Zeilen wurden abgelehnt.
    }
cli-batch-stopped = Angehalten nach { $written } Personen, jede davon vollständig. Führen Sie denselben Befehl noch einmal aus, um fortzufahren.

## Sheets: the support code, and the picture for a phone

sheet-code = Support-Code
sheet-code-how = Lesen Sie diesen Code dem Helpdesk vor: Er sieht dann, was hier gewählt wurde. Der Code sagt nicht, wer Sie sind, und ist nicht Ihr Passwort.
sheet-phone = Auf einem Android-Telefon
sheet-phone-picture = Ein QR-Code mit diesen Einstellungen für Thunderbird für Android
sheet-phone-how = Wählen Sie in Thunderbird für Android *Einstellungen > Einstellungen importieren > QR-Code scannen* und halten Sie die Kamera über dieses Bild. Ihr Passwort ist nicht darin: Das Telefon fragt danach. Wie oft abgerufen wird und wie lange E-Mails auf dem Server bleiben, wird am Telefon eingestellt.

## A prepared setup in the window

offered-title = Für Sie wurde eine Vorlage vorbereitet
offered-text = Sie beantwortet die Fragen für { $organisation }. Auf Ihrem Computer ändert sich nichts, und Sie können jede Antwort ändern. Was Sie hier früher geantwortet haben, wird ersetzt.
offered-foreign = Dieser Computer kennt diese Server nicht
offered-foreign-text = Die Datei bringt eigene Regeln und Server mit und nennt sie „{ $organisation }“. Wer sie erstellt hat, könnte Ihre E-Mails und Ihr Passwort dorthin lenken. Machen Sie nur weiter, wenn Sie wissen, von wem sie kommt.
offered-servers = Server aus dieser Datei
offered-server = { $host }, Port { $port }
offered-take = Vorlage verwenden
offered-leave = Nicht verwenden
offered-unusable = Diese Vorlage ist nicht verwendbar
prepared-title = Von Ihrem Helpdesk vorbereitet
prepared-text = Diese Antworten kamen in einer Datei. Sehen Sie sie durch: Sie können jede ändern.
prepared-other-edition = Diese Antworten kamen in einer Datei, die mit einer anderen Ausgabe der Regeln Ihrer Organisation entstand. Sehen Sie sie durch: Sie können jede ändern.

## The support code in the window

support-title = Support-Code
support-text = Lesen Sie ihn Ihrem Helpdesk vor: Er sieht dann, was Sie sehen. Der Code sagt, was Sie gewählt haben. Ihr Name, Ihre Adresse und Ihr Passwort sind nicht darin.
support-none-yet = Sie haben einen Code, sobald Sie Ihre Organisation gewählt haben.
support-own = Ihr Support-Code: { $code }
support-show = Vorlesen…
support-copy = Code kopieren
support-read-out = Mir vorlesen
support-password = Niemand wird Sie je nach Ihrem Passwort fragen
support-password-text = Nicht Ihr Helpdesk, nicht dieses Programm. Wenn jemand danach fragt, legen Sie auf.
support-other = Der Code von jemand anderem
support-typed = Der Code
support-typed-hint = Groß- und Kleinschreibung, Leerzeichen und Bindestriche spielen keine Rolle.
support-read = Zeigen, was er sagt
support-same = Er sagt dasselbe wie Ihre Antworten.
support-changes = Er würde diese Antworten ändern:
support-change = { $now } → *{ $then }*
support-open = offen
support-accept = Diese Antworten übernehmen
support-replaces-visit = Was Sie hier früher geantwortet haben, wird ersetzt.

## Trying the servers

desk-door = Für den Helpdesk
desk-door-detail = Code lesen, Vorlage vorbereiten, Dateien für eine ganze Liste
desk-title = Für den Helpdesk
desk-text = Jemand ist am Telefon, oder viele kommen. Nichts hier ändert ein Programm oder sendet etwas.
desk-code = Support-Code eingeben
desk-code-detail = Dieselbe Seite mit denselben Antworten sehen wie die Person am Telefon
desk-open = Vorlage öffnen
desk-open-detail = Eine .waypost-Datei, die jemand vorbereitet hat
desk-open-text = Sie wird gezeigt, bevor etwas davon verwendet wird, mit ihren Servern, wenn dieser Computer sie nicht kennt.
desk-open-do = Vorlage öffnen
desk-prepare = Vorlage vorbereiten
desk-prepare-detail = Eine Datei, die Waypost ausgefüllt bei der Übersicht öffnet
desk-prepare-text = Die Person öffnet die Datei mit einem Doppelklick, sieht, was Sie vorbereitet haben, und kann alles ändern. Ein Passwort steht nie darin.
desk-prepare-do = Vorlage speichern
desk-batch = Dateien für eine ganze Liste
desk-batch-detail = Ein Satz Einstellungsdateien für jede Person einer CSV-Liste
desk-batch-text = Die Liste hat eine Kopfzeile mit username und name und jeder Antwort, die für eine Zeile anders sein soll. Jedes Problem wird gezeigt, bevor etwas geschrieben wird.
desk-check = Eingesandte Einstellungsdatei prüfen
desk-check-detail = Was von den Einstellungen der Organisation abweicht, mit Zeilennummern
desk-organisation = Organisation ansehen
desk-organisation-detail = Ihr Profil als Tabelle, mit Quellen; oder was an einer Datei nicht stimmt
desk-organisation-text = Jeder Wert und wo er steht. Annahmen sind markiert. Bei einer fehlerhaften Profildatei steht jeder Fehler mit Zeile und Abhilfe da.
desk-browse = Durchsuchen…
desk-browse-name = Durchsuchen: { $field }
desk-path-missing = Geben Sie den Pfad der Datei ein oder wählen Sie sie mit Durchsuchen.
desk-browse-open = Ein anderes Fenster zur Auswahl einer Datei ist noch offen. Schließen Sie es zuerst.
desk-setup-path = Vorlage
desk-setup-path-hint = Eine Datei, die auf .waypost endet. Sie lässt sich auch auf das Fenster ziehen.
desk-no-answers = Noch gibt es nichts vorzubereiten
desk-no-answers-text = Beantworten Sie die Fragen wie die Person, soweit Sie es wissen. Kommen Sie dann hierher zurück.
desk-answer = Fragen beantworten
desk-optional = Darf leer bleiben; die Person wird danach gefragt.
desk-prepare-path = Speichern unter
desk-prepare-path-hint = Ohne Ordnerangabe wird in Ihren Dokumenten gespeichert, etwa als jane.waypost.
desk-prepared = Gespeichert als { $path }
desk-prepared-text = Senden Sie sie der Person oder legen Sie sie dorthin, wo die Person sie öffnen kann.
desk-list = Liste der Personen
desk-list-hint = CSV mit Komma, Semikolon oder Tabulator.
desk-target = Ziel der Dateien
desk-target-hint = Ein Ordner oder ein Name, der auf .zip endet. Ohne Ordnerangabe wird in Ihren Dokumenten gespeichert.
desk-look = Liste ansehen
desk-looking = Liste wird angesehen
desk-list-tally = { $rows ->
    [one] Eine Person
   *[other] { $rows } Personen
}{ $refused ->
    [0] , alle können geschrieben werden
   *[other] , davon nicht möglich: { $refused }
}
desk-list-columns = Spalten: { $columns }
desk-list-line = Zeile { $line }
desk-list-problems = { $count ->
    [one] Eine Zeile wird ausgelassen
   *[other] { $count } Zeilen werden ausgelassen
}
desk-list-problem = Zeile { $line }, { $username }: { $reason }
desk-duplicate = Zeile { $line }: „{ $username }“ steht auch in Zeile { $earlier }. Beide bekommen Dateien.
desk-left-over = Ordner dort, die zu niemandem gehören, der jetzt Dateien bekam, vielleicht zu Personen einer früheren Liste: { $count }. Sie wurden nicht verändert.
desk-write = { $count ->
    [one] Dateien einer Person schreiben
   *[other] Dateien von { $count } Personen schreiben
}
desk-writing = { $written } geschrieben, { $refused } ausgelassen{ $known ->
    [yes] , noch etwa { $left } Sekunden
   *[no] { "" }
}
desk-stop = Anhalten
desk-stopped = Angehalten nach { $written } Personen
desk-stopped-text = Jede davon ist vollständig. Mit derselben Liste und demselben Ziel geht es von dort weiter.
desk-done = { $path }: { $written } geschrieben, { $refused } ausgelassen
desk-done-text = Die Liste manifest.jsonl darin nennt jede Datei mit ihrer Prüfsumme und jede ausgelassene Zeile mit dem Grund.
desk-open-folder = Ordner öffnen
desk-profile-path = Profildatei
desk-profile-path-hint = Eine JSON-Datei, um sie anzusehen oder Fehler darin zu finden.
desk-show = Zeigen
try-your-organisation = Ihrer Organisation
try-who-you = Sie selbst.
try-who-provider = Ihr Internetanbieter.
try-who-organisation = Der Helpdesk von { $organisation }.
try-who-network = Wer das Netz betreibt, in dem Sie sind.
try-who-nobody = Niemand.

try-incoming = Eingang ({ $protocol })
try-outgoing = Ausgang
step-try-it = Testen
window-to-try-it = Weiter zum Testen
review-tried = Getestet
review-not-tried = noch nicht
review-tried-works = ja, es funktioniert
review-tried-failed = ja, es scheiterte: { $why }
try-title = Die Server testen
try-title-running = Die Server werden getestet
try-title-works = Beide Server funktionieren
try-title-half = Ein Server funktioniert, einer noch nicht
try-title-failed = Die Server funktionieren noch nicht
try-title-stopped = Vor dem Ende angehalten
try-text = Waypost kann beide Server ansprechen und nachsehen, ob sie antworten, sich ausweisen und anbieten, was Ihre Einstellungen brauchen. Keine E-Mail wird gesendet, abgeholt oder gelöscht. Sie können auch ohne Test weitermachen.
try-start = Server testen
try-stop = Anhalten
try-again = Erneut versuchen
try-skip = Gleich zum Abschluss
try-use-name = Mit dem richtigen Namen noch einmal
try-cause-of = { $server }: { $title }
try-not-yet = Noch nicht getestet
try-password = Passwort (wenn Sie auch die Anmeldung testen möchten)
try-password-hint = Es wird einmal gesendet, erst wenn der Server sich ausgewiesen hat, und sofort vergessen. Niemand vom Helpdesk wird Sie danach fragen.
try-password-forgotten = Ihr Passwort wurde einmal verwendet und ist vergessen.
try-copy-report = Bericht kopieren
try-save-report = Bericht speichern
try-report-file = waypost-connection.txt
try-report-saved = Gespeichert als { $path }
try-report-not-saved = Der Bericht wurde nicht gespeichert. { $words }
try-report-no-folder = Der Bericht lässt sich nur kopieren: Auf diesem Computer gibt es keinen Dokumente-Ordner, um ihn zu speichern.
try-report-system = System
try-asked-for = Sie fragten nach
try-answers-as = Es antwortete
try-its-words = Er sagte
try-who = Wer handeln muss
try-what = Was zu tun ist
try-running = Wird getestet
try-works = Funktioniert
try-failed = Gescheitert
try-stopped = Angehalten

try-rung-network = Netz
try-rung-portal = Keine Anmeldeseite dazwischen
try-rung-name = Server gefunden
try-rung-port = Port { $port }
try-rung-greeting = Ist ein Mailserver
try-rung-tls = Zertifikat
try-rung-offers = Bietet das Nötige an
try-rung-login = Anmeldung

try-state-waiting = wartet
try-state-running = wird getestet
try-state-bad = gescheitert
try-state-not-tried = nicht getestet
try-state-no-tls = nicht verschlüsselt
try-state-no-login = nicht nötig
try-good-network = vorhanden
try-good-portal = keine
try-good-name = ja
try-good-port = antwortet
try-good-greeting = ja
try-good-tls = Name stimmt
try-good-offers = ja
try-good-login = angenommen

try-reach-open = antwortet
try-reach-refused = abgewiesen
try-reach-silent = keine Antwort
try-reach-unreachable = kein Weg dorthin
try-reach-not-waited-for = nicht nötig
try-detail-address = Adresse { $value }
try-detail-port = Anderer Port { $value }
try-detail-greeting = Begrüßung: { $value }
try-detail-tls = Verschlüsselung: { $value }
try-detail-names = Zertifikat für: { $value }
try-detail-issuer = Ausgestellt von: { $value }
try-detail-offers = Bietet an: { $value }
try-server-said = Der Server sagte: „{ $words }“
try-who-acts = Wer handeln kann: { $who }
try-report-title = Verbindungsbericht von Waypost

try-cause-no-network =
    .title = { $case ->
        [no-names] Dieses Netz findet keine Servernamen
       *[other] Dieser Computer ist in keinem Netz
    }
    .body = { $case ->
        [no-names] Auf die Frage nach der Adresse von { $host } kam keine Antwort. Vielleicht startet das Netz noch, oder sein Namensdienst ist ausgefallen.
       *[other] Von hier führt kein Weg zu { $host } oder sonst wohin.
    }
    .act = Prüfen Sie Kabel, WLAN und Flugmodus, öffnen Sie zur Probe irgendeine Webseite und versuchen Sie es noch einmal.
try-cause-captive-portal =
    .title = Dieses Netz verlangt zuerst eine Anmeldung
    .body = { $named ->
        [yes] Statt des Mailservers antwortet eine Anmeldeseite unter { $to }, wie in Hotels und Gastnetzen.
       *[no] Statt des Mailservers antwortet eine Anmeldeseite, wie in Hotels und Gastnetzen.
    }
    .act = Öffnen Sie einen Webbrowser, melden Sie sich im Netz an und versuchen Sie es noch einmal. Mit Ihren Einstellungen ist alles in Ordnung.
try-cause-name-not-found =
    .title = Einen Server dieses Namens gibt es nicht
    .body = { $case ->
        [near] { $host } gibt es nicht. Der Server von { $organisation } heißt { $right }.
       *[other] { $host } gibt es nicht, oder dieses Netz kennt ihn nicht.
    }
    .act = { $case ->
        [near] Verwenden Sie { $right }.
       *[other] { $found ->
            [yes] Prüfen Sie die Schreibweise des Servernamens in Ihrem E-Mail-Programm.
           *[other] Prüfen Sie die Schreibweise, wenn Sie den Namen eingegeben haben. Kam er von { $organisation }, sagen Sie es dem Helpdesk; manche Namen sind nur auf dem Campus oder über VPN bekannt.
        }
    }
try-cause-port-refused =
    .title = Der Server antwortet nicht auf Port { $port }
    .body = { $case ->
        [none] { $host } ist da, weist aber die Verbindung auf Port { $port } und auf den anderen üblichen Ports ab.
       *[other] { $host } weist Port { $port } ab und antwortet auf { $others }.
    }
    .act = { $case ->
        [fallback] Verwenden Sie in Ihrem E-Mail-Programm Port { $fallback } mit derselben Verschlüsselung.
        [others] Prüfen Sie den Port. Kam er von { $organisation }, sagen Sie dem Helpdesk, welche Ports antworten.
       *[none] Warten Sie eine Viertelstunde und versuchen Sie es noch einmal. Bleibt es so, sagen Sie es dem Helpdesk: Vielleicht ist der Maildienst ausgefallen.
    }
try-cause-port-filtered =
    .title = Vom Server kommt keine Antwort
    .body = { $host } hat eine Adresse, aber auf keinem Mailport kommt etwas zurück. Entweder ist der Server ausgefallen, oder das Netz, in dem Sie sind, lässt keine E-Mails durch.
    .act = Versuchen Sie ein anderes Netz, zum Beispiel das eines Telefons, oder das VPN. Geht es dort auch nicht, sagen Sie es dem Helpdesk von { $organisation }.
try-cause-port-blocked-here =
    .title = Dieses Netz sperrt Port { $port }
    .body = Von { $host } kommt auf Port { $port } nichts zurück, aber auf { $others } antwortet er. Der Server ist also in Ordnung, und etwas dazwischen hält diesen Port zurück.
    .act = { $case ->
        [fallback] Verwenden Sie in Ihrem E-Mail-Programm Port { $fallback } mit derselben Verschlüsselung. Er ist von { $organisation } für diesen Fall vorgesehen.
       *[other] Verwenden Sie ein anderes Netz oder das VPN, oder bitten Sie die Betreiber dieses Netzes, Port { $port } zu öffnen.
    }
try-cause-server-silent =
    .title = { $case ->
        [hung-up] Der Server bricht die Verbindung ab
        [login] Der Server antwortete bei der Anmeldung nicht mehr
       *[other] Der Server nimmt die Verbindung an, sagt aber nichts
    }
    .body = { $case ->
        [hung-up] { $host } nimmt die Verbindung auf Port { $port } an und beendet sie wortlos.
        [login] { $host } nahm die Anmeldung entgegen und antwortete nicht rechtzeitig. Ob das Passwort richtig ist, ist nicht bekannt.
        [tls] { $host } brach ab, während die Verschlüsselung ausgehandelt wurde.
       *[other] { $host } nimmt die Verbindung auf Port { $port } an, und dann kommt nicht rechtzeitig etwas. Vielleicht ist der Server überlastet, oder eine Firewall oder ein Virenschutzprogramm hält die Verbindung fest.
    }
    .act = Warten Sie ein paar Minuten und versuchen Sie es noch einmal. Bleibt es so, sagen Sie es dem Helpdesk.
try-cause-not-a-mail-server =
    .title = { $case ->
        [web] Dort antwortet ein Webserver
       *[other] Dort antwortet etwas anderes als ein Mailserver
    }
    .body = Auf Port { $port } von { $host } antwortet etwas, das kein E-Mail-Protokoll spricht.
    .act = Prüfen Sie Namen und Port des Servers. Kamen sie von { $organisation }, sagen Sie es dem Helpdesk.
try-cause-certificate-name-mismatch =
    .title = { $case ->
        [retired] Der alte Name dieses Servers geht nicht mehr
        [near] Der Servername ist falsch geschrieben
       *[other] Der Server weist sich als ein anderer aus
    }
    .body = { $case ->
        [retired] Der Name stammt aus alten Einstellungen und wurde von { $organisation } abgeschaltet. Das Zertifikat des Servers, sein Ausweis, trägt einen anderen Namen.
        [near] Das Zertifikat des Servers, sein Ausweis, trägt den richtigen Namen.
       *[other] Das Zertifikat des Servers, sein Ausweis, gilt für einen anderen Namen. Entweder ist der Name in den Einstellungen falsch, oder etwas antwortet an Stelle des Servers. Es wurde nichts dorthin gesendet.
    }
    .act = { $case ->
        [other] { $found ->
            [yes] Prüfen Sie den Servernamen in Ihrem E-Mail-Programm. Stimmt er, sagen Sie dem Helpdesk, was im Zertifikat steht.
           *[other] Senden Sie Ihr Passwort nicht dorthin. Sagen Sie dem Helpdesk, was im Zertifikat steht.
        }
       *[near] Verwenden Sie { $presented }.
    }
try-cause-certificate-expired =
    .title = Das Zertifikat des Servers ist abgelaufen
    .body = Das Zertifikat von { $host } galt bis { $until }; heute ist { $today }. Bis es erneuert ist, kann niemand sicher sein, wer antwortet.
    .act = Nennen Sie dem Helpdesk von { $organisation } den Servernamen und dieses Datum. Sie müssen nichts ändern.
try-cause-certificate-not-yet-valid =
    .title = Das Zertifikat des Servers gilt noch nicht
    .body = Das Zertifikat von { $host } beginnt am { $from }; laut diesem Computer ist heute { $today }.
    .act = Prüfen Sie zuerst das Datum dieses Computers. Stimmt es, sagen Sie es dem Helpdesk von { $organisation }.
try-cause-clock-wrong =
    .title = Die Uhr dieses Computers geht falsch
    .body = Laut diesem Computer ist heute { $today }, und das Zertifikat von { $host } gilt von { $from } bis { $until }. Die Uhr des Servers oder das Alter der Einstellungen der Organisation zeigt, dass der Fehler hier liegt.
    .act = Stellen Sie Datum und Uhrzeit dieses Computers, am besten automatisch, und versuchen Sie es noch einmal.
try-cause-certificate-self-signed =
    .title = Niemand bürgt für diesen Server
    .body = Der Server { $host } zeigt ein Zertifikat, das er selbst ausgestellt hat. So eines könnte jeder machen.
    .act = Senden Sie Ihr Passwort nicht dorthin. Fragen Sie den Helpdesk von { $organisation }, ob das so gewollt ist; er kann Waypost das Zertifikat geben, dem es vertrauen soll.
try-cause-certificate-unknown-issuer =
    .title = { $case ->
        [no-roots] Dieser Computer weiß nicht, wem er vertrauen soll
       *[other] Dieser Computer kennt den Bürgen des Servers nicht
    }
    .body = { $case ->
        [no-roots] Hier lässt sich kein Zertifikat prüfen, weil die Liste der vertrauenswürdigen Aussteller im System fehlt.
        [alone] Das Zertifikat von { $host } wurde ausgestellt von { $issuer }. Der Server sandte es allein; wahrscheinlich fehlt auf dem Server ein Zwischenzertifikat.
       *[other] Das Zertifikat von { $host } wurde ausgestellt von { $issuer }; diesem Aussteller vertraut dieser Computer nicht.
    }
    .act = { $case ->
        [no-roots] Installieren Sie das Paket mit den CA-Zertifikaten des Systems und versuchen Sie es noch einmal.
       *[other] Senden Sie Ihr Passwort nicht dorthin. Sagen Sie dem Helpdesk von { $organisation }, wer der Aussteller ist.
    }
try-cause-certificate-intercepted =
    .title = { $case ->
        [trusted] Unterwegs liest etwas mit: { $who }
       *[other] An Stelle des Servers antwortet etwas: { $who }
    }
    .body = { $case ->
        [trusted] Ein Virenschutzprogramm oder das Netz öffnet die verschlüsselte Verbindung und schließt sie wieder. Dieser Computer wurde angewiesen, dem zu vertrauen, deshalb geht es.
       *[other] Das Zertifikat ist nicht das des Mailservers. Es stammt von einem Virenschutzprogramm auf diesem Computer oder von dem Netz, in dem Sie sind.
    }
    .act = { $case ->
        [trusted] Wenn Ihnen das neu ist, fragen Sie, wer diesen Computer betreut.
       *[other] Schalten Sie im Virenschutzprogramm die Prüfung von E-Mails oder verschlüsselten Verbindungen aus oder versuchen Sie ein anderes Netz. Der übrige Schutz des Programms bleibt.
    }
try-cause-tls-too-old =
    .title = Die Verschlüsselung des Servers ist zu alt
    .body = { $host } bietet keine Verschlüsselung, die heute sicher ist (TLS 1.2 oder neuer, mit einem Zertifikat, dessen Signatur noch gilt).
    .act = Sagen Sie es dem Helpdesk von { $organisation }. Heutige E-Mail-Programme werden ihn auch ablehnen.
try-cause-starttls-not-offered =
    .title = Die Verbindung lässt sich nicht verschlüsseln
    .body = { $case ->
        [preauth] { $host } sagt vor jeder Verschlüsselung, man sei schon angemeldet. So lässt sich die Verbindung nicht schützen.
       *[other] { $host } bietet keine Verschlüsselung an (STARTTLS). Entweder ist der Server anders eingerichtet, oder etwas in diesem Netz nimmt das Angebot heraus.
    }
    .act = Versuchen Sie ein anderes Netz oder das VPN. Ist es dort genauso, sagen Sie es dem Helpdesk. Ohne Verschlüsselung macht Waypost nicht weiter.
try-cause-starttls-refused =
    .title = Der Server beginnt die Verschlüsselung nicht
    .body = { $host } bietet Verschlüsselung an und tut es dann nicht.
    .act = Warten Sie und versuchen Sie es noch einmal; bleibt es so, sagen Sie es dem Helpdesk von { $organisation }.
try-cause-starttls-injected =
    .title = In die Verbindung wurde etwas eingeschleust
    .body = Zwischen { $host } und diesem Computer kamen Worte hinzu, bevor die Verschlüsselung begann. Ein gesunder Server tut das nie, ein Angriff schon.
    .act = Verwenden Sie ein anderes Netz oder das VPN und sagen Sie es dem Helpdesk. Von Ihnen wurde nichts gesendet.
try-cause-auth-not-offered =
    .title = Der Server bietet diese Art der Anmeldung nicht an
    .body = { $case ->
        [none] { $host } bietet auf diesem Port keine Anmeldung an.
       *[other] { $host } bietet { $ways } an, und nichts davon steht in den Einstellungen.
    }
    .act = Sagen Sie dem Helpdesk von { $organisation }, welchen Port und welche Arten der Anmeldung der Server anbietet.
try-cause-login-refused =
    .title = { $case ->
        [unsayable] Dieses Passwort lässt sich nicht an den Server senden
       *[other] Der Server nimmt Benutzernamen und Passwort nicht an
    }
    .body = { $case ->
        [unsayable] Es enthält ein Zeichen, das die Anmeldung dieses Servers nicht übertragen kann.
       *[other] Bis zur Anmeldung geht alles. Vielleicht ist das Passwort vertippt oder geändert, oder der Benutzername ist ein anderer.
    }
    .act = Geben Sie das Passwort noch einmal ein, langsam, und achten Sie auf die Feststelltaste. Waypost versucht es jedes Mal nur einmal, damit das Konto nicht gesperrt wird.
try-cause-username-form =
    .title = Der Server will den Benutzernamen in anderer Form
    .body = { $case ->
        [known] Der Benutzername in diesen Einstellungen hat nicht die bei { $organisation } übliche Form.
       *[other] Der Server sagt, der Benutzername sei unvollständig oder von falscher Art.
    }
    .act = Verwenden Sie die Form, die die Organisation angibt: den bloßen Benutzernamen oder die ganze Adresse.
try-cause-login-disabled =
    .title = Sie dürfen sich hier nicht anmelden
    .body = Der Server kennt die Anmeldung und lässt sie nicht zu: Vielleicht ist das Konto gesperrt oder abgelaufen, oder auf diesem Port sind Anmeldungen abgeschaltet.
    .act = Sagen Sie dem Helpdesk von { $organisation }, was der Server gesagt hat. Versuchen Sie es nicht immer wieder.
try-cause-needs-app-password =
    .title = Der Server will ein eigenes Passwort für das Programm
    .body = Ihr Konto ist mit Zwei-Faktor-Authentifizierung geschützt, und E-Mail-Programme brauchen ein eigenes Passwort (ein App-Passwort).
    .act = Erstellen Sie auf der Webseite des Kontos ein App-Passwort und verwenden Sie es hier und im E-Mail-Programm.
try-cause-needs-oauth =
    .title = Der Server will eine Anmeldung auf einer Webseite
    .body = { $host } nimmt von E-Mail-Programmen kein Passwort mehr an. Das Programm muss die Anmeldeseite öffnen (OAuth 2).
    .act = Fragen Sie den Helpdesk von { $organisation } nach Einstellungen mit OAuth 2 und verwenden Sie ein Programm, das es kann.
try-cause-protocol-turned-off =
    .title = { $protocol ->
        [imap] IMAP ist für Ihr Konto abgeschaltet
        [pop] POP ist für Ihr Konto abgeschaltet
       *[other] Das Senden aus Programmen ist für Ihr Konto abgeschaltet
    }
    .body = Benutzername und Passwort sind richtig, soweit der Server es sagt.
    .act = Schalten Sie es in den Einstellungen des Kontos im Web ein oder bitten Sie den Helpdesk von { $organisation } darum.
try-cause-interval-below-server-minimum =
    .title = Der Server will längere Pausen
    .body = Die Einstellungen rufen alle { $minutes } Minuten ab; der Server verlangt mindestens { $limit }. Frühere Anmeldungen kann er ablehnen.
    .act = Wählen Sie { $limit } Minuten oder mehr.
try-cause-retention-longer-than-server =
    .title = Der Server löscht früher als geplant
    .body = { $case ->
        [at-once] Nach den Einstellungen bleiben E-Mails bis Tag { $days } auf dem Server; der Server löscht Abgeholtes sofort.
       *[other] Nach den Einstellungen bleiben E-Mails bis Tag { $days } auf dem Server; der Server löscht sie schon an Tag { $limit }.
    }
    .act = { $case ->
        [at-once] Rechnen Sie nicht mit Kopien auf dem Server oder verwenden Sie IMAP.
       *[other] Wählen Sie eine Frist bis höchstens Tag { $limit } oder verwenden Sie IMAP.
    }
try-cause-port-contradicts-tls =
    .title = Port und Verschlüsselung passen nicht zusammen
    .body = { $case ->
        [starttls] Auf Port { $port } beginnt { $host } unverschlüsselt, und die Einstellungen erwarten Verschlüsselung ab dem ersten Byte.
       *[other] Auf Port { $port } erwartet { $host } Verschlüsselung ab dem ersten Byte, und die Einstellungen beginnen unverschlüsselt.
    }
    .act = { $case ->
        [starttls] Stellen Sie die Verschlüsselung auf STARTTLS oder verwenden Sie den Port für SSL/TLS (993, 995, 465).
       *[other] Stellen Sie die Verschlüsselung auf SSL/TLS.
    }
try-cause-server-busy =
    .title = Der Server lässt jetzt niemanden ein
    .body = { $host } antwortet und sagt: jetzt nicht. Über Ihr Passwort sagt das nichts.
    .act = Warten Sie ein paar Minuten und versuchen Sie es noch einmal. Vielleicht ist ein anderes Programm offen, das dieselben E-Mails abholt.
try-cause-leave-needs-uidl =
    .title = Auf diesem Server lassen sich E-Mails nicht sicher belassen
    .body = { $host } gibt Nachrichten keine dauerhaften Namen (UIDL), deshalb holt ein Programm, das sie dort belässt, vielleicht jedes Mal alle noch einmal ab.
    .act = Belassen Sie keine E-Mails auf dem Server oder verwenden Sie IMAP.
