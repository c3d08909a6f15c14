### Waypost in English.
### Style: short, plain, no blame. One name for one thing. A one-line text has no full stop.
### *Stars* make words bold in the window and are left out elsewhere.

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

setting-name = Full name
setting-address = Email address
setting-reply-to = Reply-to address
setting-protocol = Protocol
setting-incoming-host = Incoming server
setting-incoming-port = Incoming port
setting-incoming-tls = Incoming encryption
setting-incoming-username = Incoming user name
setting-incoming-auth = Incoming sign-in
setting-path-prefix = IMAP path prefix
setting-outgoing-host = Outgoing server
setting-outgoing-port = Outgoing port
setting-outgoing-tls = Outgoing encryption
setting-outgoing-username = Outgoing user name
setting-outgoing-auth = Outgoing sign-in
setting-leave-on-server = Leave mail on the server
setting-days = Delete from the server after
setting-delete-when-trash-emptied = Delete from the server when emptied from the trash
setting-check-every = Check for new mail

part-host = server
part-port = port
part-tls = encryption
part-username = user name
part-auth = sign-in
part-path-prefix = path prefix

value-blank = (leave blank)
value-days =
    { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
value-minutes =
    { $minutes ->
        [one] every minute
       *[other] every { $minutes } minutes
    }
value-on = yes
value-off = no
value-by-hand = only when you ask for it
value-no-user-name = (none)

protocol-imap = IMAP
protocol-pop = POP
tls-implicit = TLS from the start
tls-starttls = STARTTLS
tls-none = no encryption
auth-password = password
auth-encrypted-password = encrypted password
auth-oauth2 = OAuth2 (your organisation's sign-in page)
auth-certificate = personal certificate
auth-none = none

origin-person = Your answer
origin-account = your account
origin-program = This program's limit
origin-default = usual value
origin-assumed = Assumed
origin-assumed-because = Assumed: { $reason }
origin-assumed-provider = Assumed: this is what most internet providers' servers want. Ask yours.

program-generic = Another program
program-yours = your email program
place-on-campus = on campus
place-off-campus = elsewhere
place-both = campus and elsewhere

severity-error = Must change
severity-warning = Warning
severity-advice = Advice
severity-info = Good to know

step-start = Start
step-organisation = Email address
step-you = You
step-program = Email program
step-reading = Reading
step-sending = Sending
step-keeping = Keeping mail
step-leaving = One thing to know
step-how-often = How often
step-review = Review
step-finish = Finish

field-organisation = organisation
field-group = group
field-username = user name
field-name = full name
field-address = address
field-program = email program
field-version = version
field-read-on = where you read
field-protocol = protocol
field-network = where you send from
field-isp-smtp = internet provider's server
field-leave-on-server = keeping mail on the server
field-check-every = how often to check

## Problems: what is wrong and what to do

problem-organisation-missing = Choose your organisation.
problem-group-unknown = There is no such group. Choose { $known }.
problem-group-missing = Choose your group: { $known }.
problem-username-missing = Type your user name, for example { $example }.
problem-username-too-long = A user name has at most { $limit } characters here. Type the short name you log in with.
problem-username-space = A user name has no spaces. Type the name you log in with, not your full name.
problem-username-character = A user name cannot hold “{ $character }”. Use letters, digits, dots and dashes.
problem-username-elsewhere = { $host } is not one of this organisation’s names. Type your user name alone.
problem-name-missing = Type your full name, as others should see it.
problem-name-too-long = The name is too long: programs hold at most { $limit } bytes. Shorten it.
problem-name-character = The name holds an invisible character or a line break. Type it again.
problem-address-unknown = That is not an address of this organisation. Choose { $known }.
problem-program-missing = Choose your email program.
problem-program-unknown = There is no such program. Choose one of { $known }.
problem-version-unreadable = “{ $typed }” is not a version. Write it as 5.1 or 6.2.3.
problem-read-on-missing = Choose where you read your email.
problem-protocol-not-offered = This organisation does not offer { $protocol }. Choose the other way.
problem-program-cannot-read = { $program } cannot read mail by { $protocol }. Choose the other way, or another program.
problem-network-missing = Choose where you send from.
problem-no-server-for-place = This organisation has no outgoing server for sending from { $place }. Choose another place, or your internet provider’s server.
problem-isp-smtp-missing = Type the name of your internet provider’s outgoing server, for example smtp.provider.example.
problem-isp-smtp-host = That is not a server name: { $why }
problem-isp-smtp-port = “{ $typed }” is not a port. Write a number from 1 to 65535 after the colon, or leave it out.
problem-isp-smtp-not-a-mail-server = { $host } is a login host, not a mail server. Ask your internet provider for its outgoing server.
problem-isp-smtp-not-offered = This organisation wants its members to send through its own server. Leave the provider’s server out.
problem-leave-on-server-days = “{ $typed }” is not a number of days. Write 1 to 365, or “no”.
problem-check-every-minutes = “{ $typed }” is not an interval. Write 1 to 1440 minutes, or “manual”.

host-empty = it is empty. Type a name like mail.example.org.
host-address = it is a web address. Type the name alone, like mail.example.org.
host-has-user = it has an @ in it. Type the part after the @.
host-ip-number = it is a number. Type the server’s name: certificates are made for names.
host-too-long = it is too long.
host-character = it holds a character that no server name has.
host-no-dot = it has no dot. Type the whole name, like mail.example.org.
host-mixed-script = it mixes letters of different alphabets that look alike. Type it again with plain letters.

## What is wrong in an organisation's profile, and how to mend it

issue-newer-schema = This profile is made for format { $number }, newer than this version of Waypost. What it does not know is left out. Update Waypost to use all of it.
issue-left-out = Left out: it holds a word that this version of Waypost does not know.
issue-source-unknown = There is no source “{ $id }”. Add it to “sources”, or correct the name.
issue-group-unknown = There is no group “{ $id }”. Add it to “groups”, or correct the name.
issue-no-reason = An assumed value needs a “reason” that a member can read.
issue-placeholder = Nobody fills “{ $name }”. Use {"{username}"}, or {"{address}"} in login names.
issue-not-an-address = This is not an email address. Write it as name@example.org.
issue-not-a-host = This is not a server name: { $why }
issue-not-an-id = Use lower-case letters, digits and dashes only.
issue-not-a-date = Write the date as 2026-11-23.
issue-not-a-version = Write the version as 5.1 or 6.2.3.
issue-versions-reversed = “below” must be a later version than “from”.
issue-interval-reversed = The recommended interval must not be below the minimum.
issue-port-contradicts-tls = Port { $port } does not go with “{ $tls }”. Use 993, 995 or 465 with “implicit”; 143, 110 or 587 with “starttls”.
issue-plain-though-required = This server does not encrypt, and “policy.tls_required” says it must. Set “tls” to “implicit” or “starttls”.
issue-plain = Passwords go to this server unencrypted. Set “tls” to “implicit” or “starttls” if it can.
issue-port-25 = Many networks block port 25. Use 465 or 587 for sending, and 25 as “fallback_port” at most.
issue-example-breaks-rule = The example is not a user name by this rule. Check its length, capitals and characters.
issue-mistake-not-understood = This is not understood as the example. Correct it, or take it out.
issue-needs-schema-2 = Only schema 2 has this. Set “schema” to 2.
issue-not-https = Use an address that begins with https://.
issue-unusable-character = “{ $character }” can’t be used here: an email program could read it as a command. Take it out.
issue-invisible = The text holds a line break or an invisible character. Remove it.
issue-text-too-long = The text is longer than { $limit } characters. Shorten it.
issue-id-twice = “{ $id }” stands here twice. Give each its own name.
issue-no-server-from = Some members have no server for sending from { $place }. Add one, or offer the provider’s server.
issue-not-a-certificate = Not a certificate in PEM. It begins with -----BEGIN CERTIFICATE-----.
issue-not-a-sha256 = Not a SHA-256: 64 digits and letters from a to f, colons allowed.
issue-root-or-sha256 = Give either root or sha256.
issue-host-elsewhere = { $host } is outside this organisation’s domains. Check that it is right.
issue-still-used = { $host } is listed as retired. Use the name that replaces it.

json-empty = The file is empty. Start from “waypost org new”.
json-too-long = The file is longer than { $limit } bytes. An organisation’s profile is much shorter.
json-utf16 = The file is in UTF-16. Save it as UTF-8.
json-not-utf8 = The file is not in UTF-8. Save it as UTF-8.
json-too-deep = Brackets are nested too deeply here.
json-trailing-comma = There is a comma after the last value. Remove it.
json-comment = JSON has no comments. Remove it.
json-missing-comma = A comma is missing before this.
json-cut-off = The file ends in the middle. Is it complete?
json-syntax = This is not JSON: { $words }.
json-duplicate = “{ $name }” stands here twice. Keep one.
json-unknown-member = “{ $name }” does not belong here.{ $case ->
        [near] {" "}Did you mean “{ $nearest }”?
       *[far] {" "}Remove it.
    }
json-missing-member = “{ $name }” is missing here. Add it.
json-wrong-type = This must be { $kind }.
json-kind-text = a text in quotes
json-kind-whole = a whole number without quotes
json-kind-switch = true or false without quotes
json-kind-list = a list in square brackets
json-kind-object = an object in braces
json-kind-several = a value of another kind
json-not-a-choice = This must be one of these words: { $known }.
json-out-of-range = This must be a whole number from { $least } to { $most }.
json-wrong-length = This must have { $least } to { $most } characters or entries.

## Who vouches for a profile

org-built-in = This profile came with { -waypost }.
org-unsigned = This profile is not signed. Ask your help desk for its SHA-256 if you doubt it.
org-unknown-key = This profile is signed with a key that this computer does not trust. Ask your help desk for its SHA-256.
org-signed = This profile is signed with a key that this computer trusts.
org-expired = This profile is signed, but was to be used only until { $until }. Ask your help desk for a newer one; if the date on this computer is wrong, set it right.
org-forged = { $path }: the signature does not fit, so somebody changed the file after it was signed. Ask your help desk for the right one.
org-refused-unsigned = { $path } was refused: it is not signed with a key that this computer trusts. A public key lies in the same folder, so only signed profiles are used from there. Ask your help desk for the signed one.
org-refused-built-in-id = { $path } was refused: “{ $id }” is a profile that came with { -waypost }, and only a signed one can replace it. Sign the file, or give it another id.
org-refused-writable = { $path } was refused: other people can change the file, its folder or a public key there. Let only yourself and administrators write there.
org-passed-over = “{ $id }” is in several profiles. Used: { $used } ({ $used-date }). Not used: { $path } ({ $date }), { $reason ->
        [untrusted] because it is not signed with a key that this computer trusts.
        [older] because it is older.
        [named] because the other one was opened.
       *[same-date] because both have the same date.
    }
org-used-untrusted = { $path } is { $kind ->
        [unknown-key] signed with a key that this computer does not trust, so anybody could have written it.
       *[none] not signed, so anybody could have written it.
    } It decides which servers get your password. Ask your help desk whether it is right.
org-untrusted-certificate = This profile is not signed with a key that this computer trusts, and it brings { $kind ->
        [root] its own root certificate: { $name }, SHA-256 { $sum }. Every server with a certificate from there will get your password.
       *[server] a server’s certificate: SHA-256 { $sum }. The server with this certificate will get your password.
    } Ask your help desk whether that is right.

## Settings files: why one cannot be written

save-system = { $path } could not be written: { $words }. What was there before is untouched.
save-needs-agreement = These settings would send the password unencrypted, so nothing was written. Upgrade the program, choose another, or agree to it first.

system-not-found = there is no such file or folder
system-denied = this account may not do that there
system-changeable = other people can change { $path }; let only yourself and administrators write there (chmod go-w), or move it away if it is not yours
system-full = the disk is full
system-read-only = the disk can only be read
system-folder = it is a folder
system-not-folder = a part of the path is not a folder
system-too-large = it is too large
system-special = it is a pipe, a device or a socket, and Waypost reads and writes ordinary files only
system-exists = something else has that name already
system-busy = another program is using it
system-name = the name cannot be used

## Advice: the rules, one id each

advice-eudora-too-old-for-tls =
    .title = This Eudora cannot encrypt
    .body =
        { $case ->
            [agreed] Eudora { $version } sends your password and mail so that others on the network can read them. You have agreed to that. A server that requires encryption will still refuse it.
           *[open] Eudora { $version } sends your password and mail so that others on the network can read them, and servers that require encryption refuse it. Upgrade to Eudora 5.2 or later, or choose another program. To go on as it is, you must agree to an unencrypted password.
        }
advice-no-tls =
    .title = This server does not encrypt
    .body = Your password goes to { $host } so that others on the network can read it. Ask your help desk for an encrypted way, or agree to it.
advice-tls-required =
    .title =
        { $case ->
            [clear] Your organisation requires encryption
           *[encrypted] Mail is encrypted on its way
        }
    .body =
        { $case ->
            [clear] These settings cannot encrypt, so the servers will not accept them. Set “Secure Sockets” to “None” or “Never” only if your program asks, and upgrade it.
           *[encrypted] Your organisation requires SSL encryption for reading and for sending. These settings use it for both.
        }
advice-login-host-is-not-a-mail-server =
    .title = { $host } is not a mail server
    .body = { $reason } Your mail account is { $login } at { $server }, and that is what these settings use.
advice-retired-server-name =
    .title = { $old } is an old name
    .body = That server was retired and will not work. These settings use { $new } instead.
advice-imap-for-several-computers =
    .title = POP suits one computer only
    .body = You read in several places. With POP, messages move to one of them and the others miss them or show them twice. IMAP keeps them in step, and your organisation recommends it.
advice-off-campus-needs-authenticated-or-isp-smtp =
    .title =
        { $case ->
            [open] Sending from elsewhere may fail
            [provider] Sending goes through your internet provider
            [provider-both] The provider’s server may fail on campus
           *[login] Sending needs your password
        }
    .body =
        { $case ->
            [open] { $host } takes mail from the organisation’s own networks only. From elsewhere, use its authenticated service or your internet provider’s server.
            [provider] Away from the organisation’s networks you send through { $host }. It works where that provider connects you, and often nowhere else.
            [provider-both] { $host } works where that provider connects you, and often nowhere else. If you also send on campus, the organisation’s authenticated service works in both places.
           *[login] Away from the organisation’s networks, { $host } takes your mail only when you sign in. { $provider ->
                [yes] Your internet provider’s own server is the other way.
               *[no] Your program does that for you.
            }
        }
advice-assumed-value =
    .title =
        { $server ->
            [incoming] Incoming mail is partly assumed
           *[outgoing] Outgoing mail is partly assumed
        }
    .body =
        { $case ->
            [provider] Your provider’s server decides its { $settings }. These values suit most. Ask your provider if sending fails.
           *[profile] Nobody wrote down its { $settings }. { $reason } Ask your help desk if it fails.
        }
advice-program-advised-against =
    .title = Your organisation advises against { $program }
    .body = { $reason }
advice-check-interval-too-short =
    .title = Checking every { $typed ->
            [one] minute
           *[other] { $typed } minutes
        } is too often
    .body = Frequent checks slow the server down for everyone. These settings check every { $minimum } minutes, the shortest your organisation allows. It recommends { $recommended }.
advice-leave-on-server-not-needed =
    .title =
        { $case ->
            [needed] What the copy costs
           *[not-needed] You may not need the copy
        }
    .body =
        { $case ->
            [needed] Every check takes longer, for you and for the server, because the copies stay there for { $days ->
                [one] a day
               *[other] { $days } days
            }.
            [open] Unless other computers read this mail, nothing needs the copy on the server. It makes every check slower and burdens the server.
           *[not-needed] You read in one place, so nothing needs the copy on the server. It makes every check slower and burdens the server. Turn it off unless you have a reason.
        }
advice-leave-on-server-needs-deletion =
    .title = Deleted mail stays on the server
    .body = What you empty from the trash stays on the server until day { $days }. Let it be deleted there as well, or your mailbox may fill up.
advice-eudora-5-1-alternate-port =
    .title = Eudora 5.1 needs the alternate port
    .body =
        { $case ->
            [impossible] Eudora 5.1 has trouble with STARTTLS, and this organisation offers nothing else on some server. Upgrade to Eudora 5.2 or later if mail fails.
           *[possible] Eudora 5.1 has trouble with encryption. “Secure Sockets when Receiving” and “Secure Sockets when Sending” are both set to “Required, Alternate Port”.
        }
advice-eudora-upgrade-or-alternate-port =
    .title =
        { $case ->
            [upgrade] A newer Eudora works better
           *[upgraded] If encryption fails in Eudora
        }
    .body =
        { $case ->
            [upgrade] Eudora 5.2 and 6.0 should have no trouble with encryption. If they do, set “Secure Sockets” to “Required, Alternate Port” there too.
           *[upgraded] This version should have no trouble. If it does, set “Secure Sockets when Receiving” and “when Sending” to “Required, Alternate Port”.
        }
advice-empty-trash-regularly =
    .title =
        { $case ->
            [thunderbird] Thunderbird deletes at once
           *[other] Empty the trash now and then
        }
    .body =
        { $case ->
            [eudora] The server’s copy goes only when you empty the trash in Eudora. Do it now and then, or let Eudora empty it when you quit.
            [thunderbird] The server’s copy goes as soon as you move a message to the trash. It does not wait until the trash is emptied.
           *[other] The server’s copy goes only when you empty the trash. Do it now and then, or let the program empty it when you quit.
        }
advice-turn-on-first =
    .title = Turn on access for email programs first
    .body = { $case ->
        [page] Email programs get in only after you turn this on at the website of your email service: { $page }
       *[no-page] Email programs get in only after you turn this on in the settings at the website of your email service.
    }
advice-needs-app-password =
    .title = Make a password for the program
    .body = { $case ->
        [page] Your own password may not work in an email program. Make one for the program at { $page } and type that one.
       *[no-page] Your own password may not work in an email program. Make an “app password” in the settings at the website of your email service, and type that one.
    }
advice-needs-oauth =
    .title = You sign in on the page of your email service
    .body = The program opens a page of your email service, where you sign in. It does not ask for the password itself.
advice-do-not-save-password =
    .title = Do not save the password
    .body = Your organisation recommends not to keep your user name and password in the program. It then asks each time it starts.
advice-quit-when-away =
    .title = Close the program when you go
    .body = Nobody needs mail checked every { $minutes ->
            [one] minute
           *[other] { $minutes } minutes
        } while you are at lunch or at home. Close it when you leave for a long time.
advice-interval-of-the-program =
    .title = { $program } checks every { $minutes } minutes
    .body = It cannot be told to check { $wished ->
            [0] only by hand
            [one] every minute
           *[other] every { $wished } minutes
        }. These settings take the nearest that it has.
advice-outlook-reads-through-microsoft =
    .title = Outlook reads your mail through Microsoft
    .body = The new Outlook, and Outlook on a phone, can hand your user name and password to Microsoft, whose servers then fetch your mail and keep a copy. It asks before it does. Ask your organisation whether that is allowed; classic Outlook and other programs fetch the mail themselves.
advice-thunderbird-counts-from-download =
    .title = Thunderbird counts from the download
    .body = The { $days ->
            [one] day begins
           *[other] { $days } days begin
        } when this computer fetched the message, not when it arrived.
advice-fallback-port =
    .title = If port { $port } is blocked
    .body = Some internet providers block port { $port }. Then use port { $fallback } with the same encryption.
advice-certificate-name-mismatch =
    .title = “Server name does not match”
    .body = If your program says “server name does not match server in certificate”, look at the server names: they must be { $incoming } and { $outgoing }. Old names ({ $old }) will not work.
advice-organisation-note =
    .title = A note from your organisation
    .body = { $note }

## Findings of the check-up: one id each
## $server is incoming or outgoing; $found and $expected are what is there and what should be

finding-check-interval-too-short =
    .title = Mail is checked too often
    .body = { $organisation } asks for no more than every { $minimum } minutes and recommends { $recommended }. Frequent checks slow the server down for everyone.
finding-duplicate-account =
    .title = The same account twice
    .body = Another account here already reads { $host } under this user name. { $program } uses only one of them, or fetches the mail twice. Remove one.
finding-empty-trash-regularly =
    .title = The trash is not emptied by itself
    .body = The server’s copy goes only when you empty the trash. Let { $program } empty it when you quit, or do it now and then.
finding-eudora-accounts-differ =
    .title = Eudora holds two different accounts
    .body = Eudora keeps the account in two places. It reads mail with one and shows the other in its Options, and they differ. Make them the same.
finding-eudora-offline =
    .title = Eudora is told to stay offline
    .body = While it is offline, Eudora neither fetches nor sends mail by itself.
finding-eudora-relay-personality =
    .title = Everything is sent through “{ $found }”
    .body = A relay personality redirects all sending, whatever server an account names. It was probably forgotten.
finding-eudora-too-old-for-tls =
    .title = Eudora { $version } cannot encrypt
    .body = Others on the network can read your password and mail, and servers that require encryption refuse it. Upgrade to Eudora 5.2 or later, or choose another program.
finding-leave-on-server-needs-deletion =
    .title =
        { $case ->
            [trash] Deleted mail stays on the server
           *[other] Old mail never leaves the server
        }
    .body =
        { $case ->
            [trash] What you delete here is kept there. Your choice: the repair deletes from the server what you empty from the trash.
           *[other] Every check gets slower and your mailbox may fill up. Your choice: the repair deletes from the server what is older than that.
        }
finding-leave-on-server-not-needed =
    .title = A copy of all mail stays on the server
    .body = You said that none should. It makes every check slower and burdens the server. Without it, the copies there are deleted at the next check.
finding-login-host-is-not-a-mail-server =
    .title = { $found } is not a mail server
    .body = { $reason } Mail is elsewhere.
finding-no-tls =
    .title =
        { $server ->
            [incoming] Your password travels unprotected
           *[outgoing] Mail is sent unprotected
        }
    .body =
        { $server ->
            [incoming] { $program } fetches mail without encryption, so others on the network can read your password and your mail.
           *[outgoing] { $program } sends without encryption, so others on the network can read along, and the server may refuse it.
        }
finding-opportunistic-tls =
    .title =
        { $server ->
            [incoming] Your password may travel unprotected
           *[outgoing] Mail may be sent unprotected
        }
    .body = { $program } encrypts only if the server offers it, and otherwise goes on without and does not say so. { $organisation } requires encryption.
finding-outgoing-not-authenticated =
    .title = Sending does not sign in
    .body = { $host } takes mail only from people who sign in, so it will refuse yours.
finding-outgoing-of-another-organisation =
    .title = The sending server is not { $organisation }’s
    .body = { $found } belongs to somebody else. It may refuse your mail, or your mail may be taken for forged.
finding-outgoing-refuses-off-campus =
    .title = Sending works on campus only
    .body = Without a sign-in, { $host } takes mail from the organisation’s own networks and refuses it from elsewhere. If you never send from elsewhere, leave it.
finding-port-contradicts-tls =
    .title =
        { $server ->
            [incoming] The incoming port does not fit the encryption
           *[outgoing] The outgoing port does not fit the encryption
        }
    .body = Port { $found } is for another way of encrypting than the one chosen, so the connection fails or hangs.
finding-protocol-host-mismatch =
    .title = { $found } is not for { $protocol }
    .body = The account is set to { $protocol }, and that server speaks another protocol.
finding-retired-server-name =
    .title =
        { $server ->
            [incoming] The incoming server was retired
           *[outgoing] The sending server was retired
        }
    .body = { $found } is an old name. This is why programs say “server name does not match server in certificate”.
finding-saved-password =
    .title = The password is kept in { $program }
    .body = { $organisation } recommends not to. Let { $program } forget it; it then asks each time it starts.
finding-setting-differs =
    .title =
        { $case ->
            [both-protocols] Eudora is told two protocols
            [sent-by-pop] Mail is sent through the POP server
            [left-out] This account is left out of checking
           *[other] { $setting } differs
        }
    .body =
        { $case ->
            [both-protocols] It uses one and shows another in its Options. Make them the same.
            [sent-by-pop] A hidden switch sends mail through the server it is read from, which hardly any server does, and passes the sending server by.
            [left-out] Eudora passes it over when it checks for new mail.
            [open] { $organisation } publishes something else.
           *[other] { $organisation } publishes another value.
        }
finding-several-programs-on-pop =
    .title = Several programs fetch this mail with POP
    .body = With POP, messages move to one program and the others miss them or show them twice. Use IMAP in all of them, or read in one place.
finding-thunderbird-last-key-too-low =
    .title = The next account would overwrite one
    .body = Thunderbird counts its accounts in “lastKey”, which is too low: the next account you add would take the number of one that exists.
finding-unknown-account =
    .title =
        { $named ->
            [no] The main account belongs to somebody else
           *[other] “{ $label }” belongs to somebody else
        }
    .body =
        { $case ->
            [other-owner] The account belongs to { $organisation }, says a profile that ships with Waypost or is signed. The organisation that you named has a profile that is not signed, so the account was left alone.
           *[other] { $found } does not show that the account belongs to an organisation that Waypost knows, so it was left alone.
        }
finding-wrong-tls-mode-for-version =
    .title = Eudora { $version } cannot be relied on for STARTTLS
    .body = Its encryption works reliably in one way only, the alternate port.

held-opportunistic = encrypted if the server offers it
held-nothing = (nothing)
held-for-good = kept for good
value-eudora-ssl-if-available = If Available, STARTTLS

## Reading a settings file: what was passed over

note-byte-order-mark = the file begins with a byte-order mark, which spoils its first line for the program. Save it without one.
note-utf16 = the file is UTF-16 text, which the program cannot read. Save it as plain text.
note-binary = the file holds bytes that are no text. What could be understood was.
note-code-page = { $key }: the text is in another code page than the program’s and will look wrong there.
note-line-ends = the lines end in a lone carriage return, which the program takes for one long line.
note-duplicate-key = { $key } stands twice. This one is not the one that counts.
note-duplicate-section = { $key } stands twice. Only the first counts.
note-cut-off = the file ends in the middle. Its end may be lost.
note-not-a-setting = { $key }: this line is no setting and was passed over.
note-not-a-value = { $key }: this value means nothing to the program.
note-too-long = { $key }: the value is longer than the program reads.
note-after-gap = { $key }: a number is missing before it, so the program does not see it.
note-account-missing = { $key }: listed, but there are no settings for it.
note-password = { $key }: a password stands here. It was not read.
note-document-type = a document type is declared, which no settings file needs. The file was not read.
note-not-settings = there are no mail settings in this file.
note-too-many = there is more of the same, which was passed over.
note-too-complex = the file has more namespaces or attributes than a settings file needs. It was not read.
note-file-too-large = the file is too large for a part of these settings and was not read.
note-not-a-file = this is not an ordinary file and was not read.

## The check-up

check-empty-folder = { $path }: no settings of an email program are in this folder. Give the folder that holds prefs.js, eudora.ini, accountrc or Evolution’s sources, or the file itself.
check-unknown-file = { $path }: this is no settings file that Waypost knows. Give a prefs.js, an eudora.ini, an accountrc, one of Evolution’s sources, a profile for Apple Mail, a muttrc, fetchmailrc, msmtprc or mbsyncrc, a zip for Thunderbird’s import, an autoconfiguration XML or a JSON file of Waypost.
mend-running = { $program } is open and would overwrite the repair. Close it and try again, or save a mended copy elsewhere.
mend-running-unknown = Waypost can't find out whether { $program } is open. If it is, it would overwrite the change. Nothing was changed. Save a file or a copy instead.
mend-changed = { $path } changed since it was checked, so nothing was written. Check it again.
check-main-account = main account
check-head = { $file }: { $program }, { $account }, held against { $organisation }
check-head-unknown = { $file }: { $program }, { $account }
check-no-accounts = { $file }: no mail account was found.
check-nothing = Nothing to change: { $right ->
        [one] the one setting looked at is right.
       *[other] all { $right } settings looked at are right.
    }
check-tally = { $errors } must change, { $warnings } should change, { $right } are right.
check-change = { $place }: { $key }: { $found } -> { $expected }
check-there = { $place }: { $key }: { $found }
check-by-hand = By hand: { $step }
check-problem = This account could not be held against { $organisation }: { $words }
check-version = Held against Eudora { $version }, because the file does not tell. For another version give --program eudora@VERSION.
check-mended = Mended: { $title }
check-left = Left to do by hand: { $title }
check-left-own = Left to you: { $title }. To have it mended too, say what you want, for example --leave-on-server 7.
check-nothing-mended = Nothing was mended.
check-fetched-again = Mail that is still on the server may be fetched once more, because the program remembers what it has fetched under the old server and user name.

## Formats: what they are called

format-thunderbird-import = Account for Thunderbird’s import (zip)
format-thunderbird-prefs = Preference lines (js)
format-autoconfig = For whoever runs the mail domain (xml)
format-eudora-ini = Eudora’s settings file (ini)
format-eudora-links = Page of setting links (html)
format-mobileconfig = Profile for Mac, iPhone and iPad (mobileconfig)
format-outlook-prf = Profile for classic Outlook (prf)
format-autodiscover = Outlook’s question to the mail domain (xml)
format-k9s = Settings file for the app (k9s)
format-k9-qr = Picture for the phone’s camera (svg)
format-evolution = Account in three files (zip)
format-claws = Account for accountrc
format-sylpheed = Account for accountrc
format-mutt = Commands for muttrc
format-alpine = Lines for .pinerc
format-aerc = Account for accounts.conf
format-himalaya = Account for config.toml
format-fetchmail = Entry for .fetchmailrc
format-getmail = File getmailrc
format-mpop = Account for .mpoprc
format-mbsync = Channel for .mbsyncrc
format-offlineimap = Account for .offlineimaprc
format-msmtp = Account for .msmtprc
format-sheet-html = Sheet to print (html)
format-sheet-text = Sheet as text (txt)
format-json = For scripts (json)

## Formats: what is left to do by hand, in the program's own words

refusal-unencodable = { $setting }: this file cannot hold “{ $character }”. Spell it with other letters, or choose another file.
refusal-too-long = { $setting }: your program reads at most { $bytes } bytes. Shorten it.
refusal-control-character = { $setting }: it holds a line break or an invisible character. Type it again.
refusal-cannot-hold = { $setting }: this file or your program cannot do that. Set it by hand from the sheet, or choose another program.
refusal-personality-name = “{ $name }” cannot be the name of a personality. Use 1 to 55 letters, without square brackets or spaces around it.
refusal-no-personalities = Only the settings file of Eudora for Windows holds a second personality. Choose that file, or leave the personality out.
refusal-not-this-format = The file that is there is not one that can be changed safely. It was left as it is. Save under another name.
refusal-tls-from-the-start-only = Incoming encryption: this program encrypts a connection only where encryption begins at once (ports 993 and 995). Here the server begins with STARTTLS, and your password would cross the network unencrypted. Choose another program.
sign-no-certificate = { $path }: there is no certificate in it. Give a file in PEM, with the lines “BEGIN CERTIFICATE”.
sign-no-key = { $path }: there is no private key in it that can sign: RSA, or ECDSA with P-256 or P-384, in PEM and without a password. “openssl pkey -in FILE” takes a password away.
sign-not-a-pair = The key is not the certificate’s. Give the key that the certificate was made for.
sign-not-now = The certificate holds from { $from } to { $to }. Give one that holds today.
sign-failed = The file could not be signed: { $why }
sign-nothing = Only { $format } files are signed. Give --program apple-mail, or leave --sign-cert and --sign-key out.
refusal-archive = The archive could not be made: { $why }

step-line = { $place }: “{ $label }”: { $value }

value-ticked = on
value-not-ticked = off
value-ticked-number = on, { $number }

place-generic-you = Account settings, about you
place-generic-incoming = Account settings, incoming server
place-generic-outgoing = Account settings, outgoing server
place-generic-keeping = Account settings, collecting mail

place-apple-general = Mail > Settings… > General
place-apple-advanced = Mail > Settings… > Accounts > Account Information
label-apple-check = Check for new messages
label-apple-remove = Remove copy from server after retrieving a message
value-apple-minutes = { $minutes ->
        [1] Every minute
        [60] Every hour
       *[other] Every { $minutes } minutes
    }
value-apple-manually = Manually
value-apple-remove = { $days ->
        [0] Right away
        [1] After one day
        [7] After one week
       *[31] After one month
    }
value-apple-never = not ticked

place-outlook-advanced = File > Account Settings > Account Settings… > the account > Change… > More Settings… > Advanced
place-outlook-groups = Send/Receive > Send/Receive Groups > Define Send/Receive Groups…
label-outlook-trash = Remove from server when deleted from ‘Deleted Items’
label-outlook-check = Schedule an automatic send/receive every _ minutes
label-outlook-prefix = Root folder path

place-thunderbird-new = Add an account, “Configure Manually”
place-thunderbird-account = Account Settings > the account’s name
place-thunderbird-server = Account Settings > Server Settings
place-thunderbird-advanced = Account Settings > Server Settings > Advanced…
place-thunderbird-outgoing = Account Settings > Outgoing Server > Edit…
label-thunderbird-protocol = Protocol
label-thunderbird-name = Your Name
label-thunderbird-address = Email Address
label-thunderbird-reply-to = Reply-to Address
label-thunderbird-host = Server Name
label-thunderbird-port = Port
label-thunderbird-username = User Name
label-thunderbird-tls = Connection security
label-thunderbird-auth = Authentication method
label-thunderbird-check-startup = Check for new messages at startup
label-thunderbird-check-every = Check for new messages every _ minutes
label-thunderbird-leave = Leave messages on server
label-thunderbird-days = For at most _ days
label-thunderbird-delete = Until I delete them
label-thunderbird-prefix = IMAP server directory
value-thunderbird-tls-implicit = SSL/TLS
value-thunderbird-tls-starttls = STARTTLS
value-thunderbird-tls-none = None
value-thunderbird-auth-password = Normal password
value-thunderbird-auth-password-clear = Password, transmitted insecurely
value-thunderbird-auth-encrypted = Encrypted password
value-thunderbird-auth-oauth2 = OAuth2
value-thunderbird-auth-certificate = TLS Certificate
value-thunderbird-auth-none = No authentication
value-thunderbird-pop = POP3

place-eudora-start = Tools > Options > Getting Started
place-eudora-checking = Tools > Options > Checking Mail
place-eudora-incoming = Tools > Options > Incoming Mail
place-eudora-sending = Tools > Options > Sending Mail
place-eudora-miscellaneous = Tools > Options > Miscellaneous
place-eudora-file = In Eudora.ini, while Eudora is closed, a line under [Settings]
label-eudora-name = Real name
label-eudora-address =
    { $version ->
        [4] Return address
        [5] Email address (or Return address)
        [6] Email address (or Return address)
       *[7] Email address
    }
label-eudora-host = Mail Server (Incoming)
label-eudora-username =
    { $version ->
        [4] Login Name
        [5] User Name (or Login Name)
        [6] User Name (or Login Name)
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
value-eudora-ssl-old = None or Never, if there is such an option
value-eudora-passwords = Passwords
value-eudora-apop = APOP
value-eudora-cram-md5 = Cram-MD5
value-eudora-same-username = nothing to type, Eudora uses the one for reading
value-eudora-port-by-itself = { $port }, nothing to type, Eudora takes it by itself

place-mac-start = Settings (or Preferences) > Getting Started
place-mac-checking = Settings (or Preferences) > Checking Mail
place-mac-sending = Settings (or Preferences) > Sending Mail
place-mac-ssl = Settings (or Preferences) > SSL
place-mac-message = In a new message, type this and double-click it
label-mac-address = Email address (or Return address)
label-mac-username = Username
label-mac-host = Mail Server
label-mac-allow = Allow authorization
label-mac-ssl-incoming = SSL for { $protocol }
label-mac-ssl-outgoing = SSL for SMTP
label-mac-message = Port
value-mac-ssl-alternate = Required (Alternate Port)
value-mac-ssl-starttls = Required (TLS)
value-mac-ssl-none = no SSL

sheet-title = Email settings for { $name }
sheet-subject = For { $program } at { $organisation }
sheet-you = You
sheet-reading = Reading mail
sheet-sending = Sending mail
sheet-keeping = Checking and keeping mail
sheet-advice = Good to know
sheet-steps = Steps by hand in your program
sheet-help = Help
sheet-help-name = Ask
sheet-help-phone = Telephone
sheet-help-email = Email
sheet-help-web = Web
sheet-help-hours = Hours
sheet-no-password = Your password is not on this sheet. Nobody at a help desk needs it, and nobody there will ask for it.

links-title = Eudora settings as links
links-how = On the computer with Eudora, open each link, check the value in Eudora’s “Change Option” window and press OK; then close Eudora and start it again.
links-escapes = Your Eudora may show %20 and the like in that window: replace each with the character that the line here shows.

take-thunderbird-import-1 = Open Thunderbird and choose *Tools > Import…* (no menu bar? Press Alt first)
take-thunderbird-import-2 = Choose *Import from a file*, then *Continue*
take-thunderbird-import-3 = Choose *Import Backed-up Profile*, then *Continue*, and open { $file }
take-thunderbird-import-4 = Leave *Accounts and Settings* ticked, then *Continue* and *Start Import*
take-thunderbird-import-5 = Press *Finish*: Thunderbird restarts with the new account beside those you have
take-thunderbird-prefs-1 = Use this only for a new profile without accounts; otherwise take the import file
take-thunderbird-prefs-2 = In Thunderbird choose *Help > Troubleshooting Information*, open the *profile folder*, then close Thunderbird
take-thunderbird-prefs-3 = Copy prefs.js to a safe place, add the lines of { $file } at its end, and start Thunderbird
take-autoconfig-1 = This file is for whoever runs { $domain }: it sets up everybody’s Thunderbird
take-autoconfig-2 = Place it at *https://autoconfig.{ $domain }/mail/{ $file }*, served as text/xml with a valid certificate
take-autoconfig-3 = People then type name, address and password in Thunderbird, and it finds the rest
take-eudora-ini-1 = *Close Eudora*: while it runs, it writes its own values over yours
take-eudora-ini-2 = Find *Eudora.ini*: it lies in the folder of Eudora.exe or in your Application Data folder; searching for its name finds it
take-eudora-ini-3 = Choose the Eudora.ini there when you save: only these settings change in it, and a copy of the old file stays beside it
take-eudora-ini-4 = To try it first, save it there under another name and start *Eudora.exe "THE FOLDER" NAME.ini*
take-eudora-ini-5 = If Eudora kept the password of another account, use *Forget Password* in it; after a change of server it may fetch mail once more that was left there
take-eudora-links-1 = Open { $file } in a browser on the computer with Eudora
take-eudora-links-2 = Open each link; Eudora shows the setting and its new value, and you press *OK*
take-eudora-links-3 = Close Eudora and start it again
take-copy = If you have no *{ $home }* yet, make { $file } that file. If you have one, take the lines of { $file } over into it
take-chmod = Make it readable for you alone: *chmod 600 { $home }*
take-maildir = Make the mailbox that it delivers to: *mkdir -p ~/Mail/work/cur ~/Mail/work/new ~/Mail/work/tmp*
take-folder = Make the folder that the copy goes to: *mkdir -p ~/Mail/work*
take-mobileconfig-1 = *On a Mac*, open { $file }, then choose *System Settings > General > Device Management*, the profile, and *Install* (macOS 13 and 14: *Privacy & Security > Profiles*; before: *System Preferences > Profiles*)
take-mobileconfig-2 = *On an iPhone or iPad*, open { $file } from Mail, Files or Safari, then choose *Settings > Profile Downloaded* and *Install*
take-mobileconfig-3 = *“Not signed”* means that nobody put a certificate under the file. It is as safe as the way it came to you: install it only if you or your organisation made it
take-mobileconfig-4 = *It asks for your password* while it is installed: the file holds none
take-mobileconfig-5 = A later profile for the same address replaces this one; *Remove* at the same place takes the account out again
take-prf-1 = Only *classic Outlook for Windows* reads this file: the one with *File* at the left of its menu. The new Outlook takes in no file; use the sheet
take-prf-2 = Close Outlook, press *Windows+R*, and run *outlook.exe /importprf "C:\the folder\{ $file }"*
take-prf-3 = Outlook opens with the account and asks for your password: the file holds none
take-prf-4 = If your version does not take the file, set the account up from the sheet
take-autodiscover-1 = This file is for whoever runs { $domain }: classic Outlook asks there for an address’s settings
take-autodiscover-2 = Answer POST requests to *https://autodiscover.{ $domain }/autodiscover/{ $file }* with it, for each person with their own LoginName; without the LoginName lines it fits all whose login is their address
take-autodiscover-3 = It is a fallback: most of today’s Outlooks ask Microsoft’s service first and then the person
take-k9s-1 = Bring { $file } to the phone: by cable, or as an attachment to yourself
take-k9s-2 = In the app choose *Settings > Import settings*, or *Import settings* on its first page, and open the file
take-k9s-3 = The app asks for your password before it switches the account on: the file holds none
take-k9-qr-1 = Open { $file } in a browser on this computer, or print it at least 5 cm wide
take-k9-qr-2 = In the app choose *Settings > Import settings > Scan QR code*, and hold the camera over it
take-k9-qr-3 = The app asks for your password: the picture holds none
take-evolution-1 = Close Evolution
take-evolution-2 = Unpack { $file }, and put its three files into the folder *{ $home }*
take-evolution-3 = Start Evolution: it asks for your password and can keep it in the key ring
take-accountrc-1 = Close { $program }: it writes its settings when it ends
take-accountrc-2 = Put the lines of { $file } at the end of *{ $home }*. If there is a section *[Account: 1]* already, give the new one the next number and leave out its line *is_default=1*
take-accountrc-3 = Start { $program }: it asks for your password when it first checks mail
take-claws-4 = With IMAP, right-click the account in the list of folders and choose *Check for new folders* if you miss some
take-mutt-1 = Copy { $file } into your home folder, and add the line *source ~/{ $file }* to *{ $home }* (NeoMutt: *~/.config/neomutt/neomuttrc*)
take-mutt-2 = Start { $program }: it asks for your password and keeps it nowhere
take-mutt-3 =
    { $save ->
        [no] {""}
       *[yes] So that it need not ask, put the password into the key ring with *secret-tool store --label=mail server { $host } user { $user }*, and have *imap_pass*, *pop_pass* or *smtp_pass* set by the command *secret-tool lookup server { $host } user { $user }*
    }
take-alpine-1 = Close alpine: it writes *{ $home }* when it ends
take-alpine-2 = Put the lines of { $file } into *{ $home }*, in place of those with the same names. If you have no such file, make { $file } that file
take-alpine-3 = Start alpine: it asks for your password and keeps it nowhere
take-store = It asks for no password: put yours into the key ring, where the file looks for it, with *secret-tool store --label=mail server { $host } user { $user }*
take-store-outgoing =
    { $login ->
        [yes] And once more for sending: *secret-tool store --label=mail server { $smtp } user { $smtpuser }*
       *[no] {""}
    }
take-himalaya-1 = Run *himalaya account configure work*: it asks for your password and keeps it in the system’s key ring
take-fetchmail-1 = Start *fetchmail* in a terminal: it asks for your password each time it starts, and keeps it nowhere
take-fetchmail-2 = It hands what it fetches to the mail service of this computer (port 25). Where there is none, end the entry with *mda "COMMAND"*, a program that delivers
take-getmail-1 = Run *getmail* as yourself, not as root: it asks for your password and fetches once. A timer can run it regularly
take-getmail-2 =
    { $save ->
        [no] {""}
       *[yes] So that it need not ask, put the password into the key ring with *secret-tool store --label=mail server { $host } user { $user }*, and below username the line *password_command = ("secret-tool", "lookup", "server", "{ $host }", "user", "YOUR LOGIN")*
    }
take-mpop-1 = Make a place for its list of what was fetched: *mkdir -p ~/.mpop_uidls*
take-mpop-2 = Run *mpop*: it asks for your password
take-mpop-3 =
    { $save ->
        [no] {""}
       *[yes] It looks into the key ring first: *secret-tool store --label=mail host { $host } service pop3 user { $user }*
    }
take-mbsync-1 = Run *mbsync -a*: it asks for your password and copies the mailbox
take-mbsync-2 =
    { $save ->
        [no] {""}
       *[yes] So that it need not ask, put the password into the key ring with *secret-tool store --label=mail server { $host } user { $user }*, and below User the line *PassCmd "secret-tool lookup server { $host } user YOUR-LOGIN"*
    }
take-offlineimap-1 = Run *offlineimap*: it asks for your password each time it starts, and keeps it nowhere
take-msmtp-1 = Let your email program send through it: in mutt *set sendmail=/usr/bin/msmtp*, elsewhere as the sendmail command
take-msmtp-2 =
    { $login ->
        [yes] It asks for your password in a terminal
       *[no] Its server asks for no password
    }
take-msmtp-3 =
    { $saves-outgoing ->
        [yes] It looks into the key ring first: *secret-tool store --label=mail host { $smtp } service smtp user { $smtpuser }*
       *[no] {""}
    }
take-sheet-1 = Open { $file } beside your email program, or print it
take-sheet-2 = Go through the steps on it from top to bottom
take-json-1 = { $file } is for scripts; no email program reads it

next-open = *Open { $kind ->
        [generic] your email program
        [background] a terminal and run { $program }
       *[named] { $program }
    }.* The account is there once its settings are in.
next-password = *Type your password* when it asks{ $password ->
        [both] , once for reading and once for sending
        [perhaps] , perhaps once for reading and once for sending
       *[once] {""}
    }.{ $save ->
        [no] {" "}Do not let it save the password: your organisation advises against it.
       *[yes] {""}
    }
next-wait =
    { $keeps ->
        [imap] *Wait a little.* The first time, it fetches the list of all your mail; the messages stay on the server.
        [copy] *Wait a little.* It fetches your mail to this computer; a copy stays on the server for the days you chose.
       *[pop] *Wait a little.* It moves your mail to this computer; make backups, because the server keeps no copy.
    }

## Command line

cli-about = Sets up email: works out every setting from your organisation’s rules and writes the file your email program takes in
cli-examples =
    Without a command the window opens.

    Examples:
      waypost
      waypost plan --org caltech-imss --username jdoe --name "Jane Doe" --program thunderbird
cli-plan-about = Show the settings and the advice
cli-plan-examples =
    Example:
      waypost plan --org caltech-imss --username jdoe --name "Jane Doe" --program eudora@5.1 --read-on one --protocol pop --leave-on-server 7 --json
cli-export-about = Write settings files
cli-export-examples =
    Examples:
      waypost export --org caltech-imss --username jdoe --name "Jane Doe" --program thunderbird -o thunderbird.zip
      waypost export --answers jane.json --format sheet-text -o -
      waypost export --answers jane.json --program eudora@7.1 --into eudora.ini --personality Lab -o new.ini
      waypost export --from ~/.thunderbird/abcd1234.default-release --program thunderbird-android -o phone.k9s
cli-org-about = List, show and check organisations’ profiles
cli-org-examples =
    Example:
      waypost org show caltech-imss
cli-org-list-about = List the organisations there are
cli-org-list-examples =
    Example:
      waypost org list --json
cli-org-show-about = Show every value of a profile and where it was read
cli-org-show-examples =
    Example:
      waypost org show caltech-imss
cli-org-validate-about = Check a profile and say everything that is wrong, with line and column
cli-org-validate-examples =
    Example:
      waypost org validate my-organisation.json
cli-org-schema-about = Print the JSON Schema of profiles
cli-org-schema-examples =
    Example:
      waypost org schema > waypost-organisation.schema.json
cli-org-new-about = Write a profile to begin with
cli-org-new-examples =
    Example:
      waypost org new my-organisation.json
      waypost org new my-organisation.json --from jane@gmx.de
cli-org-upgrade-about = Rewrite a profile of schema 1 as schema 2
cli-org-upgrade-examples =
    Example:
      waypost org upgrade my-organisation.json
cli-check-about = Read settings that exist, say what is wrong, and mend it
cli-check-examples =
    Examples:
      waypost check eudora.ini
      waypost check ~/.thunderbird/abcd1234.default-release --org caltech-imss --json
      waypost check eudora.ini --program eudora@5.1 --fix -o mended.ini
      waypost check --re-point my-organisation.json /home
cli-formats-about = List every export format
cli-formats-examples =
    Example:
      waypost formats --json
cli-completions-about = Print a completion script for a shell
cli-completions-examples =
    Example:
      waypost completions bash > /etc/bash_completion.d/waypost
cli-man-about = Print the manual page, or write one for each command
cli-man-examples =
    Example:
      waypost man -o man1
cli-discover-about = Look up the settings of an address at any mail service
cli-discover-examples =
    Examples:
      waypost discover jane@example.org
      waypost discover example.org --json -o example.json
cli-discover-not-a-domain = “{ $domain }” is no domain of its own. Give an address, or the part of it after the @.
cli-dns-not-an-address = --dns: “{ $typed }” is no address with a port, such as 192.0.2.1:53.
cli-discover-written = { $path } was written. Use it with --org.
cli-discover-accept = These servers are outside the domain: { $hosts }. If you know that they belong to your mail service, repeat the command with --accept-outside.
cli-discover-nothing = Nothing was found for { $domain }. Ask your mail service for its servers, and give them with --imap and --smtp.
cli-discover-found = { $name }:
cli-licences-about = Print the licences of Waypost and of what it contains
cli-licences-examples =
    Example:
      waypost licences > licences.txt
version-no-commit = Commit: not known
version-commit = Commit: { $commit }, { $date }
version-system = System: { $system }
version-profile = Profile: { $id }, version { $version }, { $date }
lookup-catalogue = Catalogue in Waypost
lookup-pacc = Settings file of the domain (PACC)
lookup-autoconfig = Settings file of the domain (autoconfig)
lookup-well-known = Settings file at the domain’s website
lookup-srv = DNS of the domain (SRV)
lookup-mx = Company that receives the mail (MX)
lookup-database = Thunderbird’s public database
lookup-found-dated = found, as of { $date }
lookup-found = found
lookup-found-elsewhere = found, with servers outside the domain: { $hosts }
lookup-not-found = nothing is there
lookup-company = the mail is received by { $company }, which is not in the catalogue
lookup-no-network = there is no network
lookup-not-allowed = not asked: it needs your yes
lookup-offline = not asked: nothing may be sent
lookup-forbidden = not asked: your organisation does not allow it
lookup-not-needed = not asked: a better source has the settings
lookup-stopped = stopped
lookup-status = the server answered with the error { $status }
lookup-redirect-elsewhere = refused: it leads to another place, { $url }
lookup-no-digest = refused: the domain’s DNS has no digest of it
lookup-other-digest = refused: it is not the file that the domain’s DNS describes
lookup-unreadable = refused: it is not such a file
lookup-web-page = refused: a web page came instead. Perhaps this network wants you to sign in first
lookup-tls = refused: the server’s certificate or encryption is wrong
lookup-redirect-not-https = refused: it leads to an address without encryption
lookup-too-many-redirects = refused: it leads in a circle
lookup-too-large = refused: it is too large
lookup-too-slow = no answer in time
lookup-broken = no proper answer
lookup-name-server = the name servers failed
lookup-proxy = the proxy did not let it through
service-no-encryption = { $service } is known, but no servers that encrypt are known for both reading and sending. Ask it for its settings, and type them.
service-ended = { $service } has ended. Ask your email service for the new settings.
service-no-programs = { $service } lets no email program in. Read your mail at its website or in its own app.
service-bridge = { $service } is reached only through its own program on this computer (the bridge). Install it; it shows the servers and the password to type.
service-incomplete = The settings name no server that encrypts for reading, or none for sending.
service-unusable = These settings cannot be used: { $words }
typed-server-not-a-port = “{ $typed }” is not a port. A port is a number from 1 to 65535.
typed-server-port-contradicts = Port { $port } belongs to the other kind of encryption. Leave the port out, or choose the other kind.
account-no-address = The account has no email address.
account-address-unusable = “{ $address }” cannot be used as an email address.
account-no-reading = The account has no server for reading mail.
account-no-sending = The account has no server for sending mail.
account-has-reading = The account has its own server for reading mail.
account-has-sending = The account has its own server for sending mail.
account-value-unusable = { $setting }: Waypost cannot use “{ $value }”.
account-always-encrypts = The account encrypts only if the server offers it. The new settings always encrypt.
account-login-is-address = The account has no email address. Its user name is one, and was taken.
account-address-is-login = The account has no user name. The email address was taken.
account-stays-for-days = The account keeps fetched mail on the server without a limit, or longer than Waypost can say. The new settings keep it for { $days } days.
account-reply-to-stays = Replies to this account go to { $address }. Set that by hand in the new program.
account-other-addresses-stay = The account also sends from { $addresses }. Add this by hand in the new program.
account-left-behind = Passwords, contacts and filters stay in { $program }. The new program asks for the password.
account-left-mail = Mail that { $program } fetched by POP stays there. The new program gets only what is still on the server.
account-two-programs = Two programs that read one mailbox by POP may delete mail for each other. Once the new program works, let { $program } no longer check for mail.
about-title = About Waypost
about-text = Waypost does not look for new versions and sends nothing about itself. A new version comes from where you got this one.
about-copy = Copy these lines
about-licences = Licences
about-licences-text = Waypost contains work of other people. Each licence names what is used under it.
about-software = Waypost’s own licence, and all software and fonts in it

cli-heading-usage = Usage:
cli-possible-values = {"["}possible values: { $values }]
cli-heading-commands = Commands
cli-heading-command = COMMAND
cli-heading-options = Options
cli-heading-arguments = Arguments

cli-arg-imap = The IMAP server, in place of --org
cli-arg-imap-tls = How the IMAP server is encrypted (default: by its port)
cli-arg-pop = The POP server, in place of --org
cli-arg-pop-tls = How the POP server is encrypted (default: by its port)
cli-arg-smtp = The server for sending, in place of --org
cli-arg-smtp-tls = How the server for sending is encrypted (default: by its port)
cli-arg-quiet = Say nothing but errors and the result
cli-arg-verbose = Say more: where each value comes from
cli-arg-offline = Send nothing over the network; a command that needs it is refused
cli-arg-receipt = Write every connection and what was sent to this file, as JSON lines
cli-arg-lang = The language, as a tag such as en
cli-arg-renderer = What paints the window: the processor or OpenGL; auto takes the first that works (or set WAYPOST_RENDERER)
cli-arg-color = When to use colours: auto, always or never
cli-arg-version = Print the version
cli-arg-help = Print help
cli-arg-org = The organisation: a built-in id, an installed id, or a profile file
cli-arg-group = The kind of member, where the organisation has several
cli-arg-username = The user name
cli-arg-name = The full name, as others see it
cli-arg-address = One of the organisation’s addresses; its first if left out
cli-arg-program = The email program, such as thunderbird, eudora@5.1, eudora-mac or generic
cli-arg-read-on = Whether one computer and program reads the mail, or several
cli-arg-protocol = How mail is read; what the organisation recommends if left out
cli-arg-network = Where mail is sent from; both if left out
cli-arg-isp-smtp = Send through the internet provider’s own server instead
cli-arg-leave-on-server = POP only: keep fetched mail on the server for some days
cli-arg-keep-after-trash = With --leave-on-server: keep it there even when it is emptied from the trash
cli-arg-check-every = Minutes between checks for new mail, or only by hand
cli-arg-accept-plaintext = Agree to settings that send the password unencrypted, where nothing better exists
cli-arg-answers = Read the answers from a JSON file or a prepared setup; options win over it
cli-arg-json = Print JSON
cli-arg-format = The format; the program’s first if left out. May be given several times
cli-arg-output = The file or the folder to write; - for standard output
cli-arg-into = Edit this existing settings file and write the result to the output
cli-arg-sign-cert = Sign the profile for Apple Mail with this certificate (PEM, with those above it)
cli-arg-sign-key = The certificate’s private key (PEM, without a password)
cli-arg-personality = Eudora: set up a second account of this name
cli-arg-file = The profile’s file
cli-arg-paths = Settings files, or folders with one: a Thunderbird profile, Eudora’s data folder
cli-arg-fix = Mend what was found: in place with a backup, or into the output
cli-arg-re-point = Change the accounts of this organisation, in all folders below PATH, to its servers
cli-arg-shell = The shell

cli-output-needs-fix = -o: it is the place for the mended file. Give --fix as well, or leave it out.
cli-fix-one-target = -o: several files cannot be written to one. Give a folder, or check one file at a time.
cli-re-point-and-org = --re-point names the organisation. Leave --org out.
cli-re-point-done = Files read: { $files }. Changed: { $changed }. To look at yourself: { $left }.
cli-no-command = Give a command, or none to open the window. “waypost --help” lists them.
cli-not-understood = { $what }. “--help” shows what there is.
cli-wrong-missing = { $argument } is missing
cli-wrong-argument = there is no option { $argument } here
cli-wrong-command = there is no command “{ $command }”
cli-wrong-unicode = “{ $argument }” is not UTF-8. Give the file a name in UTF-8.
cli-wrong-value = { $argument } cannot be “{ $value }”; give one of { $known }
cli-unreadable = { $path } could not be read: { $words }. Check the path and try again.
cli-answers-fault = { $path }:{ $line }:{ $column }: { $words }
cli-servers-and-org = Give either --org, or servers with --imap or --pop and --smtp.
cli-tls-without-server = { $option } says how a server is encrypted. Give the server with { $needed }.
cli-servers-incomplete = Give a server for reading (--imap or --pop) and one for sending (--smtp).
cli-servers-need-address = --address: with servers of your own, give your whole email address (not “{ $typed }”).
cli-from-and-others = With --from, the servers and the user name are those of the account. Leave this out: { $options }.
cli-from-several = { $path } has several accounts: { $accounts }. Choose one with --account.
cli-from-no-account = --account: { $path } has no account “{ $account }”. It has { $accounts }.
cli-from-several-match = --account: several accounts of { $path } are “{ $account }”. Give one of { $accounts }.
cli-from-give = Give it with { $options }.
cli-from-leave-out = Leave this out: { $options }.
cli-org-unknown = --org: there is no organisation “{ $name }”. Give one of { $known }, or a profile file.
cli-unused-isp-smtp = on campus, mail goes through the organisation’s server. Leave this out, or choose another --network.
cli-unused-leave-on-server = with IMAP all mail stays on the server. Leave this out, or choose --protocol pop.
cli-needs-agreement = These settings would send the password unencrypted, so nothing was written. Upgrade the program, choose another, or agree with --accept-plaintext.
cli-format-not-for-program = --format: { $format } is not for { $program }. Use { $known }.
cli-one-format-for-output = -o -: only one file fits on standard output. Give one --format, or a folder.
cli-json-and-output = --json: the report and the file cannot both go to standard output. Leave one out.
cli-several-formats-need-folder = -o: several formats need a folder. End the path with a slash.
cli-into-not-editable = --into: { $format } files cannot be edited. Leave it out to write a new one.
cli-saved-new = { $path } was written.
cli-saved-same = { $path } holds these settings already.
cli-output-special = To send the file to standard output, use -o -.
cli-saved-replaced =
    { $case ->
        [edited] { $path } was changed, everything else in it was kept. Before it was { $backup }.
       *[replaced] { $path } was replaced. What it held before is in { $backup }.
    }
cli-no-place = { $format } and { $program } have no place for: { $settings }.
cli-by-hand = To set by hand, because { $format } does not hold it:
cli-format-every-program = every program
cli-format-proven =
    { $how ->
        [run] proven by running { $versions }: { $words }
        [rules] for { $versions }; not run, held against { $words }
       *[people] { $words }
    }
cli-format-drops = does not hold: { $settings }
cli-org-built-in = built in
cli-org-valid = { $name }: this profile can be used.
cli-org-invalid =
    { $errors ->
        [one] { $path }: one error.
       *[other] { $path }: { $errors } errors.
    }
cli-issue-error = error
cli-issue-warning = warning
cli-org-new = { $path } was written. Replace every name in it, then run “waypost org validate”.
cli-org-new-exists = { $path } exists already and was left alone. Give another name.
cli-org-new-from = { $path } was written with the servers of { $domain }. Replace its name, help desk, user name and policy, which are examples, then run “waypost org validate”.
cli-org-new-not-known = The catalogue does not know { $domain }. Look it up with “waypost discover { $domain } -o FILE.json”, or give a settings file.
cli-org-upgraded = { $path } is a profile of schema { $schema } now. Only the number at “schema” was changed. Before it was { $backup }.
cli-org-upgrade-same = { $path } is a profile of schema { $schema } already, and was left alone.
cli-org-upgrade-signature = The signature { $path } does not fit any more. Sign the profile again.
cli-output-failed = Standard output could not be written: { $words }. Give it another place with -o.
window-profile-changed = The organisation’s profile has changed
window-profile-changed-text = Its file is not what it was when it was opened. Read it again to use what it says now, or go on with what was read.
window-profile-read-again = Read it again
window-no-display = There is no display here to open a window on; “{ $command }” asks the same questions in this terminal. For a window install a desktop, or the package xvfb to run one unseen; over ssh, “ssh -X” brings a display along.
window-failed = The window could not be opened ({ $words }). “--renderer” chooses another painter: cpu needs no graphics driver, opengl needs OpenGL 2 or newer (on Linux the package libgl1-mesa-dri brings one without a graphics card). “waypost ask” asks the same questions in a terminal.
window-renderer-unknown = “{ $name }” paints no window: give auto, cpu or opengl to --renderer or in WAYPOST_RENDERER.

## Window

## Window: frame

window-title = Waypost
window-name = Waypost: { $page }
window-name-refused = Waypost: { $page }, needs another look
window-not-kept = Your answers cannot be kept for the next start: { $path } cannot be written ({ $words }). Everything else works; finish in one go.
window-not-kept-no-folder = Your answers cannot be kept for the next start: there is no home folder to keep them in. Everything else works; finish in one go.
window-theme-not-kept = Theme and language cannot be kept for the next start: { $path } cannot be written ({ $words }).
window-already-open = Waypost is open already; its window has come up.
sorry-title = Something in Waypost broke
sorry-kept = What you answered is kept, and no file is half written.
sorry-report = A report was saved at { $path }. No answers and no names are in it; whoever looks after Waypost can use it to mend this.
sorry-no-report = A report could not be saved.
sorry-again = Start again
sorry-close = Close the window
job-failed = This did not finish: something in Waypost broke
sorry-in-terminal = Something in Waypost broke. A report was saved at { $path }; no answers and no names are in it.
sorry-in-terminal-no-report = Something in Waypost broke, and a report could not be saved.
window-back = Back
window-continue = Continue
window-key-act =
    { $system ->
        [macos] Cmd+Return
       *[other] Ctrl+Enter
    }
window-key-back =
    { $system ->
        [macos] Cmd+{"["}
       *[other] Alt+←
    }
problems-title = { $count } answers need another look
window-back-to-review = Back to the review
window-to-finish = Continue to Finish
window-save-file = Save the file
window-question-of = Question { $number } of { $count }
window-help-desk = Help desk { $contact }
window-theme-system = System
window-theme-light = Light
window-theme-dark = Dark
window-theme-contrast-light = Contrast, light
window-theme-contrast-dark = Contrast, dark
window-theme-now = Theme: { $theme }
window-language-now = Language: { $language }
window-step-here = { $step }, you are here
window-step-to-come = { $step }, to come
window-so-far = Your settings so far
window-so-far-none = They appear here as you answer.
window-changed = Changed just now
window-rules-of = From the rules of { $organisation }.
window-before-you-go-on = Before you go on
window-why = Why?
window-why-source = It says so in { $source }.
window-copy = Copy
window-copy-name = Copy: { $setting }
window-change = Change
window-change-name = Change { $field }
window-recommended = Recommended
window-profile-files = Organisation profiles

window-answer-you = { $name }, { $login }
window-answer-reading =
    { $places ->
        [one] One place
       *[several] Several
    }, with { $protocol }
window-answer-on-campus = On campus
window-answer-off-campus = Elsewhere
window-answer-both = Campus and elsewhere
window-answer-keeping =
    { $days ->
        [one] For { $days } day
       *[other] For { $days } days
    }
window-answer-not-keeping = Not kept
window-answer-minutes =
    { $minutes ->
        [one] Every minute
       *[other] Every { $minutes } minutes
    }
window-answer-by-hand = By hand

start-title = Set up your email
start-text = A few questions in plain words. Waypost works out every setting, says why, and puts them into your email program, or into a file for it.
start-go = Start the questions
start-minute = About a minute
start-resume = Go on where you left off
start-resume-detail = Your answers from last time are still here. No password is among them.
start-promise-offline = Works without the internet
start-forget = Forget everything I answered
start-forgotten = Forgotten. These files are gone:
start-forgotten-nothing = There was nothing to remove.
start-not-forgotten = { $path } could not be removed: { $words }
start-promise-password = Never keeps your password
start-promise-backup = Backs up before it changes anything

organisation-title = Which organisation is your email from?
organisation-text = It decides the servers and the rules.
organisation-search = Search
organisation-search-hint = A part of the name, or your email address
organisation-none-found = No organisation fits. Try a shorter word, or open a profile file below.
organisation-count =
    { $count ->
        [one] { $count } organisation
       *[other] { $count } organisations
    }
organisation-built-in = comes with Waypost
organisation-detail = { $domains } · profile { $version } of { $date } · { $place }
organisation-file = My organisation is not listed
organisation-file-label = Profile file
organisation-file-hint = Your help desk can give you one. It ends in .json.
organisation-file-open = Open it
organisation-file-choose = Choose a file…
organisation-sha256 = SHA-256: { $sum }
organisation-unusable = { $file } cannot be used
organisation-passed-over = Several profiles have the same id
organisation-certificate = This profile brings a certificate of its own

find-address-title = Let’s find your settings
find-address-text = Most of them follow from your address.
find-address = Your email address
find-address-empty = Type your address first, or choose your organisation from the list.
find-address-no-domain = That looks like a user name. Type the whole address, such as jdoe@example.org, or choose your organisation from the list.
find-address-not-a-domain = The part after the @ is no domain: { $words }
find-address-known-user = { $organisation } · user name { $login }
find-address-known = Settings of { $date }, already on this computer. Nothing was sent.

find-address-local = The part before the @ cannot be an address. Check for blanks and a second @.
find-address-known-undated = Already on this computer. Nothing was sent.
find-address-catalogue = From the catalogue in Waypost, as of { $date }. Nothing was sent.
find-address-not-right = Not right?
find-address-unknown = Continue to look it up, or enter the servers yourself.
find-address-similar = Did you mean { $domain }?
find-needs-app-password = You may need a password made for one program (an app password). The last page says where to get it.
find-needs-turn-on = Reading with an email program must be turned on first. The last page says where.
find-other-ways = Or start another way
find-way-list = Choose an organisation from a list
find-way-list-detail = Search by name, or open a profile that your help desk gave you.
find-way-by-hand = Enter the server names
find-way-by-hand-detail = They are on your provider’s help pages. Waypost finds the rest by trying.
find-way-program = I have it in another program
find-way-program-detail = Waypost reads the account from a program on this computer.
find-way-setup = Open a prepared setup
find-way-setup-detail = A file from your help desk. Its name ends in .waypost.
find-look-up-title = Waypost doesn’t know { $domain } yet
find-look-up-text = It isn’t among the { $count } domains listed on this computer (as of { $date }).
find-look-up-question = Look it up online?
find-look-up-promise = Nothing has been sent so far. If you say yes, only these are asked:
find-asked-domain = at three of its web addresses, by HTTPS
find-learns-domain = Your internet address, and that you’re looking for { $domain }’s mail settings
find-asks-dns = Your network’s DNS server
find-asked-dns = for the mail servers of { $domain }
find-learns-dns = The name { $domain }, as when you visit its website
find-asked-database = optional; a list of many providers; autoconfig.thunderbird.net, by HTTPS
find-learns-database = Your internet address and the name { $domain }
find-nobody-gets = Nobody gets your full address or a password.
find-company-asked-first = If another company runs the mail, Waypost asks you before it asks them.
find-show-requests = Show every request
find-hide-requests = Hide the requests
find-look-up = Look it up
find-look-up-again = Look it up again
find-stop = Stop looking
find-looking-up-title = Looking up { $domain }
find-asking = being asked
find-nothing-title = Nothing was found for { $domain }
find-nothing-text = Your provider’s help pages name the two servers. Enter them yourself.
find-without-lookup = Or without the lookup
find-by-hand = Enter the servers myself
find-from-program = Use my settings from another program
find-offline-title = Waypost may not use the network
find-offline-text = It was started with --offline. Enter the servers yourself, or start it again without that option.
find-forbidden-title = Your organisation does not allow looking up settings
find-forbidden-text = A profile on this computer says so. Enter the servers yourself, or ask your help desk.
find-no-domain = Addresses are not given out directly below this name. Check the part after the @.
find-no-network = There is no network. Connect this computer to the internet and look it up again.
find-stopped = You stopped the lookup. Perhaps more could be found.
find-company-title = { $company } receives the mail of { $domain }
find-company-text = If you say yes, two of its web addresses are asked by HTTPS. It learns your internet address, and that you’re looking for its mail settings.
find-ask-company = Ask { $company }
find-found-title = Found settings
find-found-for = Found settings for { $domain }
find-says-catalogue = They are in the catalogue that comes with Waypost.
find-says-domain = The domain publishes them itself, over a secure connection.
find-says-dns = The domain’s DNS records say so. They can be forged, so check the servers.
find-says-company = They are those of the company that receives the mail.
find-says-database = They are in Thunderbird’s public database.
find-results = All results
find-others = Other results ({ $count })
find-use-found = Use these settings
find-incoming = Incoming
find-outgoing = Outgoing
find-sign-in = Sign-in
find-server = { $protocol }, port { $port }, { $encryption }
find-sign-in-password = Password
find-sign-in-app-password = A password made for one program (app password)
find-sign-in-oauth = In the browser (OAuth2)
find-elsewhere = elsewhere: { $host }
find-elsewhere-title = { $host } doesn’t belong to this domain
find-elsewhere-text = Many organisations rent their servers, so it may well be right. Your password will go to it.
find-expect = Yes, I expect { $host }
find-tick-first = Tick the box first, or go back.
find-not-stated = Not stated
find-not-stated-text = How long mail may stay on the server and how often to check. Your email program’s own defaults apply.
find-what-was-asked = What was asked
find-milliseconds = { $count } ms
find-sent = The name of the domain was sent, not your address and no password.
find-by-hand-title = Enter the server names
find-by-hand-text = They’re on your provider’s help pages. Waypost finds the rest by trying.
find-incoming-server = Incoming server
find-outgoing-server = Outgoing server
find-incoming-example = such as imap.example.org
find-outgoing-example = such as smtp.example.org
find-cleaned = The server’s name is { $host }
find-protocol = Protocol
find-incoming-encryption = Encryption of the incoming server
find-outgoing-encryption = Encryption of the outgoing server
find-incoming-port = Port of the incoming server
find-outgoing-port = Port of the outgoing server
find-port-used = Leave it empty for { $port }
find-no-encryption = Everybody on the way could read your password. Before anything is written, Waypost asks whether you agree.
find-login = User name at the server
find-login-hint = Leave it empty if it is your whole address, { $address }

find-more-values = Port, encryption and user name
find-try-promise = If you say so, Waypost tries the usual ports of both servers. Only encrypted connections are tried, and no password is sent.
find-try = Try the servers
find-stop-trying = Stop trying
find-trying = trying
find-chosen = answers
find-no-answer-here = no usable answer
find-use-it = Use it
find-use-port = Use { $protocol }, port { $port }, { $encryption }
find-no-answer = No encrypted connection worked
find-use-typed = Use these servers

checkup-use-elsewhere = Use it in another program
checkup-use-elsewhere-name = Use { $account } in another program
moved-title = What does not come along

find-who = Who is asked
find-what-they-learn = What they learn
find-port = { $protocol } { $port }, { $encryption }
receipt-title = What Waypost sent
receipt-show = Show what Waypost sent
receipt-text = Every connection since Waypost was started.
receipt-empty = Nothing. Waypost has not used the network.
receipt-copy = Copy the list
receipt-for-dns = Asked a name server
receipt-for-lookup = Looked for mail settings
receipt-for-captive-portal = Looked for the network’s sign-in page
receipt-for-server-test = Tried a mail server
receipt-sent-nothing = nothing was sent
receipt-sent-name = the name { $detail } was sent
receipt-sent-handshake = the server’s name was sent, to begin encryption
receipt-sent-request = { $detail } was requested
receipt-sent-commands = commands of the mail protocol were sent, no login
receipt-sent-login = user name and password were sent, encrypted
receipt-line = { $what }: { $place }, { $sent }
receipt-bytes = { $out } bytes sent, { $in } received

review-name = Name
review-address = Address
review-program = Email program
review-username = User name
review-door = Port, encryption
review-port-and-tls = { $port }, { $tls }
review-title = Check your settings
review-text = Nothing has been changed on your computer yet.
review-text-changed = Waypost has changed settings on this computer before. On this page nothing changes.
review-you = You
review-incoming = Incoming mail
review-outgoing = Outgoing mail
review-habits = Habits
review-protocol = Protocol
review-server = Server
review-sign-in = Sign-in
review-path-prefix = Path prefix
review-password = Password
review-password-value = { $program } asks you for it
review-sends-from = Sends from
review-leave = Keep on the server
review-days = Delete there after
review-trash = Delete with the trash
review-clear-title = Your password would be readable on its way
review-clear-text = These settings send it without encryption. Anybody on the network can read it, and your mail. A newer program encrypts both.
review-clear-problem = Agree to it, or change the email program.
review-idle-title = Kept, but not used now
review-idle-text = With your other answers these change nothing: { $fields }.
window-agree = I understand. Write the settings without encryption.

you-title = Who are you?
you-name = Full name
you-name-hint = As others should see it in your messages
you-username = User name
you-username-hint = The name you log in with, for example { $example }
you-understood = user name: { $login }
you-group = What are you there?
you-address = Your email address
you-address-hint = The one that others see and answer to
you-address-other = Another address
you-address-other-label = The address
you-address-other-hint = One that you were given, ending in @{ $domain }

program-title = Which email program do you use?
program-text = Waypost writes the settings in its own way for each.
program-about-thunderbird = Free, for Windows, Mac and Linux
program-about-eudora = Qualcomm’s classic program, versions 4 to 7
program-about-eudora-mac = Qualcomm’s classic program, versions 4 to 6
program-about-apple-mail = On a Mac, an iPhone or an iPad
program-about-outlook-classic = Microsoft’s program for Windows, with File at the left of its menu
program-about-outlook = The new one for Windows, the one for the Mac, and on phones. It takes in no file: you get a sheet to type from
program-about-thunderbird-android = On an Android phone, by a file or with its camera. K-9 Mail is the same app
program-about-evolution = The GNOME desktop’s program
program-about-claws-mail = Small and fast, for Linux and Windows
program-about-sylpheed = Small and fast, for Linux and Windows
program-about-terminal = In a terminal
program-about-collects = Collects mail in the background for other programs
program-about-copies = Keeps a copy of an IMAP mailbox on this computer
program-about-sends = Sends mail for other programs
program-about-generic = A sheet to type from, with every value
program-here = Found on this computer
program-others = All others
program-more = More programs
program-version-here = Version { $version }. { $words }
program-approved-tag = Approved
program-approved = { $organisation } helps with it. { $reason }
program-advised-against = { $organisation } advises against it. { $reason }
program-advised-against-tag = Not advised
program-unsuitable = { $program } will not do here
program-version = Which version?
program-version-hint = It stands in the Help menu under “About Eudora”.
program-version-below = below { $version }
program-version-later = later

how-often-title = How often should mail be checked?
how-often-text = Each check costs the server a little. { $minimum ->
        [one] { $organisation } sets no limit.
       *[other] { $organisation } allows one every { $minimum } minutes at most.
    }
how-often-recommended =
    { $minutes ->
        [one] Every minute
       *[other] Every { $minutes } minutes
    }
how-often-recommended-detail = Often enough for most people
how-often-other = Another interval
how-often-every = Every
how-often-unit = minutes
how-often-minutes = Minutes between checks
how-often-less = Five minutes fewer
how-often-more = Five minutes more
how-often-by-hand = Only when I ask for it
how-often-by-hand-detail = Press the button in your program when you want new mail

finish-title = Your settings are ready
finish-title-done = Done
finish-card = Save them for { $program }
finish-card-text = One file with everything it can hold. Nothing else on your computer changes.
finish-formats = Kind of file
finish-path = Where to save
finish-path-hint = What is there already is kept beside it under another name.
finish-path-hint-edit = If it is there already, only these settings change in it, and a copy of the old file is kept.
finish-choose = Choose…
finish-saved = Saved
finish-saved-at = { $path }
finish-saved-same = { $path } already holds exactly this.
finish-saved-backup = { $path }. What was there before is now { $backup }.
finish-not-saved = Not saved. What was there is unchanged
finish-take-in = Take it into { $program }
finish-left-over = Still to set by hand
finish-left-over-text = The file cannot hold these.
finish-instead = Or instead:
finish-print = Print the sheet
finish-printed = The sheet is open in your browser: { $path }
finish-not-printed = The sheet could not be saved
finish-print-no-folder = The sheet cannot be printed: this computer has no documents folder to save it in.
finish-no-place = This file and { $program } have no place for: { $settings }.
finish-by-hand = Steps by hand
finish-by-hand-text = Every setting in { $program }’s own words
finish-values = Copy single values
finish-next = What happens next
finish-step = { $label }: { $value }

## Window: pictures, reading, sending, keeping

picture-start = A signpost with an envelope on its board, and a computer
picture-imap = All messages are on the server. The computers at work and at home and the phone all show the same ones.
picture-pop = All messages went from the server to the computer at home. The server, the computer at work and the phone have none.
picture-imap-deleted = Deleted on one: gone from all
picture-pop-deleted = Deleted here: gone for good
picture-server = Server
picture-work = work
picture-home = home
picture-phone = phone
picture-on-campus = on campus
picture-elsewhere = elsewhere
picture-organisation = Organisation
picture-provider = Provider
picture-sending-on-campus = A message goes from the campus network to your organisation’s server and on to its reader.
picture-sending-login = A message goes to your organisation’s server, which takes it when you sign in, and on to its reader.
picture-sending-provider = A message goes to your internet provider’s server and on to its reader.
picture-on-server = On the server
picture-on-computer = On this computer
picture-arrives = Arrives
picture-later = Later
picture-day = Day { $days }
picture-others = other computers can fetch it
picture-deleted = deleted here
picture-deleted-fetched = deleted as soon as it is fetched
picture-stays = stays until you delete it
picture-trash = Emptied from the trash before day { $days }? Then it leaves both at once.
picture-retention-none = A message leaves the server as soon as it is fetched. On this computer it stays until you delete it.
picture-retention =
    { $days ->
        [one] A message stays on the server for { $days } day, where other computers can fetch it, and is then deleted there. On this computer it stays until you delete it.
       *[other] A message stays on the server for { $days } days, where other computers can fetch it, and is then deleted there. On this computer it stays until you delete it.
    }
picture-retention-trash = { picture-retention } If you empty it from the trash before, it leaves both at once.
picture-finish = A letter goes into the email program’s window

reading-title = Where do you read your email?
reading-one = On one computer
reading-one-detail = in one email program
reading-several = In several places
reading-several-detail = phone, work, home
reading-live = Where should your messages live?
reading-because-open = Say first where you read. Then the better way is marked.
reading-because-one = With one computer, { $organisation } recommends { $protocol }.
reading-because-several = In several places, { $organisation } recommends { $protocol }.
reading-imap = Mail stays on the server
reading-imap-text = Your messages *stay on the server*. Each computer and phone shows the same mail. Delete a message on one and it is gone from all.
reading-pop = Mail moves to one computer
reading-pop-text = Your messages *move to one computer* and leave the server. Your phone and your other computers do not get them.
reading-not-offered = { $organisation } does not offer { $protocol }.

sending-title = Where do you send from?
sending-networks = “On campus” means { $networks }.
sending-networks-unnamed = “On campus” means the networks of { $organisation }.
sending-on-campus = Only on campus
sending-on-campus-detail = always on those networks
sending-elsewhere = Only elsewhere
sending-elsewhere-detail = at home, or travelling
sending-both = Both
sending-both-detail = a laptop that comes along
sending-through = Through whose server, when you are elsewhere?
sending-service = { $organisation }’s own server
sending-own = { $service }
sending-own-detail = Works everywhere. You sign in to it with your password.
sending-own-only = From elsewhere you send through *{ $service }*. Your program signs in to it with your password.
sending-provider = My internet provider’s own server
sending-provider-detail = Works where that provider connects you. You need to know its name.
sending-provider-name = Name of the provider’s outgoing server
sending-provider-hint = Your provider’s help pages tell it, for example smtp.provider.example

keeping-title = Should fetched mail also stay on the server?
keeping-text = With POP, mail moves to this computer. A copy can wait on the server for your others.
keeping-no = No, only on this computer
keeping-no-detail = Checking stays quick. Choose this if you do not need the copy.
keeping-yes = Yes, keep a copy for a while
keeping-yes-detail = Other computers can still fetch it. You say when it goes.
keeping-after = Delete it from the server after
keeping-days =
    { $days ->
        [one] day
       *[other] days
    }
keeping-days-name = Days until it is deleted from the server
keeping-fewer = Fewer days
keeping-more = More days
keeping-trash = and when I empty it from the trash

## Mail that would leave the server for good: an interruption

leaving-title = Your mail would leave the server for good
leaving-text = You read in several places. With POP and no copy on the server, each message goes to *the computer that fetches it first*. Your other places never get it, and your help desk cannot bring it back.
leaving-imap = Use IMAP instead
leaving-imap-detail = Mail stays on the server, and all your places show the same
leaving-copy = Keep a copy on the server
leaving-copy-detail =
    { $days ->
        [one] For { $days } day, so that your other computers can fetch it too
       *[other] For { $days } days, so that your other computers can fetch it too
    }
leaving-go-on = Let it leave the server

## Languages

language-title = Language
language-text = The window and everything it writes change at once.
language-no-font = This computer cannot show { $language ->
        [zh-Hans] Chinese
        [ja] Japanese
       *[other] that language
    }
language-no-font-text = No font with its letters was found here, so Waypost speaks English. Install one, such as Noto Sans CJK, which is free, and start Waypost again.

## The check-up in the window

checkup-door = Check the settings I have
checkup-door-detail = Reads what your email program uses now, says what is wrong, and repairs it.
checkup-choose-name = Check-up
checkup-choose-title = Which settings should be checked?
checkup-choose-text = Waypost reads them and says what is wrong. Nothing is changed until you say so.
checkup-here = On this computer
checkup-looking = Looking for your email programs…
checkup-none-here = No email program was found. Name its file or folder below.
checkup-profile = { $program }, { $name }
checkup-path = Another file or folder
checkup-path-hint = Eudora’s eudora.ini, Thunderbird’s profile folder, or another program’s settings file. You can also drop it on this window.
checkup-ask-file = Choose a file…
checkup-ask-folder = Choose a folder…
checkup-version = Which version of Eudora?
checkup-version-hint = Its settings do not tell. It stands in the Help menu under “About Eudora”.
checkup-version-unknown = I do not know
checkup-whose = Whose rules?
checkup-whose-found = Found out from the settings
checkup-whose-found-detail = By the servers and the address in them
checkup-whose-own = An organisation I choose
checkup-whose-own-detail = Only its accounts are checked
checkup-check = Check
checkup-nothing-chosen = Tick a program, or name a file or folder.
checkup-reading = Reading and checking…
checkup-mending = Repairing…
checkup-title =
    { $count ->
        [0] Nothing to change
        [one] One setting needs your attention
        [2] Two settings need your attention
        [3] Three settings need your attention
        [4] Four settings need your attention
        [5] Five settings need your attention
        [6] Six settings need your attention
        [7] Seven settings need your attention
        [8] Eight settings need your attention
        [9] Nine settings need your attention
       *[other] { $count } settings need your attention
    }
checkup-nothing-known = No account here could be checked
checkup-must = *{ $count }* must change
checkup-should = *{ $count }* should change
checkup-know = *{ $count }* good to know
checkup-right =
    { $count ->
        [one] *1* is right
       *[other] *{ $count }* are right
    }
checkup-unchanged = Nothing has been changed yet.
checkup-healthy = All { $count } settings that were looked at are right.
checkup-repair = Repair
checkup-repair-name = Repair: { $title }
checkup-by-hand = By hand
checkup-details = Details
checkup-details-name = Details: { $title }
checkup-line = line { $line }
checkup-change = { $found }, should be { $expected }
checkup-step = In the program: { $place }: “{ $label }”: *{ $value }*
checkup-stands = In the file: { $place }, { $key }
checkup-own-choice = It is left unticked, because it is yours to decide.
checkup-passed-over = What was passed over ({ $count })
checkup-unknown = { $account }: not an account of an organisation that Waypost knows. It is left alone.
checkup-claim = This is my account at { $organisation }
checkup-main = Main account
checkup-of = { $account } · { $program } · { $file }
checkup-checked = Checked
checkup-account = Account
checkup-held-against = Held against
checkup-other-organisation = Another organisation
checkup-lines =
    { $count ->
        [one] { $file }, 1 line
       *[other] { $file }, { $count } lines
    }
checkup-files = { $count } files
checkup-accounts = { $count } accounts
checkup-kind = { $label }, { $protocol }
checkup-save-report = Save report…
checkup-report-file = waypost-check-up.txt
checkup-report-path = Where to save the report
checkup-report-hint = Plain text with everything on this page. No password is in it.
checkup-report-save = Save it
checkup-no-path = Type where to save it.
checkup-repair-count =
    { $count ->
        [0] Repair
        [one] Repair 1 setting
       *[other] Repair { $count } settings
    }
checkup-none-ticked = Nothing is ticked. Tick what Waypost should repair.
checkup-done = Back to the start
checkup-mend-name = Repair
checkup-mend-title =
    { $count ->
        [one] Repair one setting?
       *[other] Repair { $count } settings?
    }
checkup-mend-text = Only these change. Everything else in the file stays as it is, to the letter.
checkup-fetch-title = Old mail may come again
checkup-fetch-text = With another server name or login your program no longer knows which mail it has fetched. What still lies on the server may be fetched once more. Nothing is lost.
checkup-where = Where should the repairs go?
checkup-in-place =
    { $count ->
        [one] Change the file itself
       *[other] Change the files themselves
    }
checkup-in-place-text = A copy of what is there now is kept beside it, with the date in its name. Close { $program } first.
checkup-copy = Save a mended copy
checkup-copy-text = What your program uses stays as it is.
checkup-copy-path = Where to save the copy
checkup-copy-hint =
    { $count ->
        [one] The whole file, with the repairs in it
       *[other] A folder for the { $count } copies
    }
checkup-mend-files =
    { $count ->
        [one] Repair the file
       *[other] Repair the files
    }
checkup-mend-copies =
    { $count ->
        [one] Save the copy
       *[other] Save the copies
    }
checkup-try-again = Try again
checkup-not-mended = Not repaired. The file is as it was
checkup-mended-name = Repaired
checkup-mended-title =
    { $count ->
        [0] Nothing was changed
        [one] One setting is repaired
       *[other] { $count } settings are repaired
    }
checkup-mended-list = What was changed
checkup-mended-new = The mended copy is { $path }.
checkup-mended-backup = Saved in { $path }. What was there before is now { $backup }.
checkup-mended-same = { $path } already held exactly this.
checkup-left-list = What was left
checkup-left-by-hand = Waypost cannot repair this in the file. Do it by hand.
checkup-left-own = You left it unticked.
checkup-check-again = Check again
checkup-changed = It was { $found }, and is now { $expected }

## Putting the account into the program

apply-not-this-program = Waypost cannot put settings into { $program } itself.
apply-no-settings = No settings of { $program } were found on this computer.
apply-start-once = { $program } was never started here. Start it once, close it, and try again.
apply-several = { $program } has several profiles here, and none of them is the one it opens by itself: { $names }. Say which one is meant.
apply-not-settings = { $path } holds no settings of { $program } that Waypost can change.
apply-refused = Nothing was written to { $path }. { $words }
apply-others-change = In { $path } other accounts take settings from this one and would change with it: { $names }. Nothing was written. Check those accounts first, or put this one in as a personality of its own.
apply-changed = { $path } changed just now, so nothing was written. Try again: Waypost looks at it anew.
apply-read-only = { $path } may not be written. Nothing was changed. Ask whoever looks after this computer, or save a settings file instead.
apply-system = { $path } could not be written: { $words }. Everything is as it was.
apply-no-journal = Waypost could not keep a note of the change in its own folder: { $words }. Without it there is no undo, so nothing was changed.
apply-differs = What was read back from { $path } was not what was written. Everything was put back as it was. Save a settings file instead, and tell your help desk.
apply-not-restored = { $path } could not be put back: { $words }. The copy beside it is whole, and Waypost tries again the next time it starts.
apply-recovered = An earlier change to { $path } had broken off. It was put in order.
apply-file = Changes in { $path }
apply-new-file = New file { $path }
apply-nothing = { $program } has this account already, with exactly these settings ({ $path }). Nothing was changed.
apply-dry-run = Nothing was written. Without --dry-run this would be put into { $program } ({ $path }).
apply-made-profile = { $program } was never started here, so a profile with the account was made for it: { $path }.
apply-added = The account is in { $program } now ({ $path }, as { $account }).
apply-corrected = The account that was in { $program } has the right settings now ({ $path }, { $account }).
apply-backup = What was there before is kept in { $path }.
replaced-hard-links = { $path } has other names (hard links). They keep the old contents.
replaced-foreign-owner = { $path } belongs to another user. It will still belong to them; if the system doesn’t allow that, nothing is changed.
replaced-foreign-group = { $path } belongs to a group that you aren’t in. It will belong to your own group, which may do no more with it than everybody.
undo-nothing = There is no change to undo.
undo-journal = Waypost’s own notes of its changes could not be read or written: { $words }.
undo-changed = { $path } changed since Waypost wrote it, by the program or by hand. Putting the old file back would lose that.
undo-changed-accounts = { $path } changed since Waypost wrote it. Putting the old file back would lose what came since, among it { $accounts }.
undo-no-copy = The copy { $path } is gone or was changed, so the old file cannot be put back.
undo-dry-run = Nothing was written. Without --dry-run the change for { $address } in { $program } ({ $path }) would be undone.
journal-folder-passed-over = Waypost’s notes of its changes in { $path } are not used: { $words }. Until then none of these changes can be undone.
journal-passed-over = { $path } belongs to Waypost’s notes of its changes, but was passed over: { $reason ->
    [special] it is not an ordinary file
    [foreign] other users of this computer could have written it
    [large] it is far too large
    [unreadable] it could not be read ({ $words })
    [other-files] it names files that Waypost does not change
   *[damaged] it is damaged, or from another version of Waypost
 }. What it describes cannot be undone with Waypost. If you do not need it, delete it.
apply-busy = Another Waypost is changing settings at this moment, so nothing was changed. Wait until it is done, then try again.
change-not-locked = { -waypost } could not use its lock, which keeps two of its starts from changing the same settings: { $words }. Nothing was changed.
apply-unfinished = An earlier change to { $path } broke off. The next run without --dry-run puts it in order.
undo-partial = { $path } could not be put back: { $words }. { $count ->
    [0] No file was put back yet.
   *[other] Put back already: { $restored }.
 } Undo it again once the cause is gone; nothing is lost.
undo-not-recorded = All files are as they were before, but Waypost could not delete its note of the change: { $words }. It does so the next time it starts.
undo-kept-backup = The copy { $path } is no longer needed, but could not be deleted.
undo-restored = { $program } is as it was before { $address } was put in ({ $path }).
undo-taken-out = { $address } was taken out of { $program } ({ $path }). Everything that changed since has stayed, and so have the messages it fetched.
undo-kept = { $key } was changed since and stays as it is.
cli-apply-about = Put the settings into the program on this computer, or take them out again
cli-apply-examples =
    Examples:
      waypost apply --org caltech-imss --username jdoe --name "Jane Doe" --program thunderbird --dry-run
      waypost apply --answers jane.json --profile ~/.thunderbird/abcd1234.default-release
      waypost apply --undo
cli-arg-profile = The profile folder or settings file, where the program has several
cli-arg-dry-run = Show what would change and write nothing
cli-arg-undo = Take the latest change away again
cli-arg-account-only = With --undo: where the files changed since, take out only what Waypost put there
cli-account-only-needs-undo = --account-only: it goes with --undo. Give --undo as well, or leave it out.
cli-apply-export-instead = “waypost export” writes a file to take in by hand.
cli-apply-undo = “waypost apply --undo” takes it away again.
cli-undo-account-only = To take out only what Waypost put there, add --account-only.

## The last page: into the program itself

put-title = Put them into { $program }
put-adds = Adds the account *{ $address }*. Your other accounts stay as they are.
put-adds-somewhere = Adds the account *{ $address }*.
put-corrects = The account *{ $address }* is there already. This puts its settings right; your other accounts stay as they are.
put-makes-profile = { $program } was never started here. This makes its profile with the account *{ $address }*.
put-nothing = The account *{ $address }* is in { $program } already, with exactly these settings.
put-profile = Which profile?
put-choose-profile = None of them is the one that opens by itself. Choose where the account goes.
put-default-profile = { $name } (the one that opens by itself)
put-ready = { $program } is closed, a copy is kept, and you can undo it at any time.
put-ready-new = Nothing of yours is changed, and you can undo it at any time.
put-nothing-to-do = There is nothing to change.
put-open = { $program } is open and would overwrite the change. Close it, then try again.
put-busy = One moment…
put-show = Show the changes
put-line-before = − { $key } = { $value }
put-line-after = + { $key } = { $value }
put-done-added = { $address } is in { $program } now
put-done-corrected = The settings of { $address } in { $program } are right now
put-done-profile = { $program } has a profile with { $address } now
finish-file = Save a file…
undo-earlier = { $date }: Waypost put { $address } into { $program }.
undo-ask = Undo…
undo-question = Take { $address } out of { $program } again?
undo-question-text = The files become what they were, byte for byte. Mail on the server is not touched.
undo-yes = Undo
undo-keep = Keep it
undo-take-out = Take out only this account
undo-busy = One moment…
undo-done-title = Undone
undo-not-done = Not undone. Everything is as it was
undo-partly-done = Not undone completely
undo-recovered-title = Something was put in order
undo-not-recovered-title = Something could not be put in order

## The support code, the prepared setup, lists of people

code-empty = Type the code: four groups of five letters and digits.
code-letter = Group { $group }: “{ $letter }” is in no code. Ask for this group again.
code-length = A code has { $length } letters and digits, and this has { $count }. Ask for all of it again.
code-group-length = Group { $group } must have { $length } letters and digits. Ask for this group again.
code-wrong = Several letters are wrong. Ask for the whole code again.
code-wrong-group =
    { $count ->
        [one] Group { $groups } is wrong: a letter was misheard or swapped. Ask for this group again.
       *[other] Groups { $groups } are wrong: letters were misheard or swapped. Ask for these groups again.
    }
code-newer = This code was made by a newer version of Waypost. Update Waypost to read it.

setup-newer = { $path } is a setup of format { $number }, newer than this version of Waypost. Update Waypost to open it.

people-not-a-choice = { $column }: “{ $found }” is none of the words there. Use { $known }.
people-column = { $column }: { $what }
people-cells = The row has { $found } cells and the header has { $wanted }. A comma or a quote may be missing, or be one too many.
people-not-text = This is UTF-16 or no text at all. Save the list as “CSV UTF-8”.
people-row-too-long = This line is longer than 64 KiB, which no row needs. Check its separators and quotes.
people-row-empty = The row is empty: it has separators only. Fill it in, or remove it.
people-open-quote = A quotation mark is opened in line { $line } and not closed there. Close it, or remove it. The rows after it are not affected.
people-org-unknown = org: there is no organisation “{ $name }” on this computer. Give the id of one that is installed.
people-needs-agreement = These settings would send the password unencrypted. Give a newer program, or agree with --accept-plaintext or the column “accept_plaintext”.
people-no-format = None of the formats asked for is for { $program }. Ask for one that is, or leave --format out.
people-windows-1252 = The list is not UTF-8 and was read as Windows-1252. Look at a name with an accent before you hand anything out.
setup-no-organisation = { $path } is for an organisation “{ $id }” that this computer does not know. Ask your help desk for its profile, or for a setup with the profile inside.
batch-system = { $path } could not be written: { $words }. What was written before is whole: run the same again to go on.
batch-no-target = No folder and no zip is given for the files. Name one; nothing was written.
batch-list-changed = The list { $path } has changed since you looked at it. Look at it again; nothing was written.

code-page = page
code-verdict = last connection test
code-unknown-organisation = one that this computer does not know
code-other-organisation = The code is for another organisation. What holds everywhere is shown.
code-other-edition = The code was made with another edition of the organisation’s profile. What still holds is shown.
code-dropped = Left open, because it means nothing here: { $fields }
code-to-ask = Not in the code, to be asked: { $fields }
code-spelled = Group { $group }: { $words }
code-spelled-letter = { $letter } { $word }
code-spelled-both = { $one }, { $other }

## The words by which letters and digits are read out on the telephone (ICAO for English)

code-spell-0 = zero
code-spell-1 = one
code-spell-2 = two
code-spell-3 = three
code-spell-4 = four
code-spell-5 = five
code-spell-6 = six
code-spell-7 = seven
code-spell-8 = eight
code-spell-9 = nine
code-spell-a = Alfa
code-spell-b = Bravo
code-spell-c = Charlie
code-spell-d = Delta
code-spell-e = Echo
code-spell-f = Foxtrot
code-spell-g = Golf
code-spell-h = Hotel
code-spell-j = Juliett
code-spell-k = Kilo
code-spell-m = Mike
code-spell-n = November
code-spell-p = Papa
code-spell-q = Quebec
code-spell-r = Romeo
code-spell-s = Sierra
code-spell-t = Tango
code-spell-v = Victor
code-spell-w = Whiskey
code-spell-x = X-ray
code-spell-y = Yankee
code-spell-z = Zulu

## Command line: code, prepare, batch

cli-code-about = The support code: the choices in four groups of letters, for the telephone
cli-code-examples =
    Example:
      waypost code encode --org caltech-imss --program eudora@5.1 --protocol pop
cli-code-encode-about = Print the code of these answers. No name, address or password is in it
cli-code-encode-examples =
    Example:
      waypost code encode --org caltech-imss --program eudora@5.1 --protocol pop --leave-on-server 7
cli-code-decode-about = Say what a code means, or which group of it is wrong
cli-code-decode-examples =
    Example:
      waypost code decode "12345-6789A-BCDEF-GHJKM" --json
cli-prepare-about = Write a setup that opens at the review
cli-prepare-examples =
    Examples:
      waypost prepare --org caltech-imss --username jdoe --name "Jane Doe" --program thunderbird -o jane.waypost
      waypost jane.waypost
cli-batch-about = Write settings files for each person of a list
cli-batch-examples =
    The list is CSV with a header: username, name and any of address, org, group, program, read_on, protocol,
    network, isp_smtp, leave_on_server, keep_after_trash, check_every, accept_plaintext. An empty cell takes the
    option’s value. Broken off, the same command goes on where it was.

    Examples:
      waypost batch people.csv --org caltech-imss --program thunderbird -o settings.zip
      waypost batch people.csv --org caltech-imss --program thunderbird --format thunderbird-import --format sheet-html -o settings
cli-ask-about = The same questions as plain text in a terminal
cli-ask-examples =
    Example:
      waypost ask
      waypost ask --org caltech-imss < answers.txt

    A number or a word answers; Enter takes what stands in brackets. “back”, “why”, “change” and “quit”
    work at every question. Questions go to standard error; the saved file’s path to standard output.
ask-begin = Waypost: settings for your email. Type a number or a word; Enter takes what stands in brackets. “back”, “why”, “change” and “quit” work everywhere.
ask-question = Question { $number } of { $of }: { $title }
ask-prompt = Answer [{ $default }]:{ " " }
ask-prompt-open = Answer:{ " " }
ask-organisation-hint = Your email address, a number, an id, or the path of a profile file.
ask-provider-hint = “no” for your organisation’s own server, or the provider’s as smtp.provider.example.
ask-keeping-hint = “no”, or the number of days until it is deleted there.
ask-how-often-hint = Minutes, or “manual” for only when you ask.
ask-why-group = Members of different kinds have different servers.
ask-why-username = It is the name you log in to your mail with. It is not your password, which is never asked here.
ask-needs-answer = This needs an answer.
ask-not-a-choice = That is none of the answers. Type a number of the list, or the word.
ask-review = Enter goes on to save. “change 3” goes back to a question, “change” lists them, “why” shows where each value comes from.
ask-agree = These settings send your password unencrypted. Type “agree” to go on all the same, or “change” to choose another program.
ask-agree-word = agree
ask-change = Type “change” and the number.
ask-ended = The input ended before the last question, so nothing was saved. Answer every question, or give the answers as options.
ask-left = Left without saving.
ask-word-back = back
ask-word-why = why
ask-word-quit = quit
ask-word-change = change

ask-look-up = Look it up? “yes”, or “no” to enter the servers yourself.
ask-look-up-database = Ask this list of many providers too? “yes” or “no”.
ask-elsewhere = Do you expect this server? “yes” or “no”.
ask-use-found = Use these settings? “yes”, or “no” to enter the servers yourself.
ask-servers-hint = A name such as mail.example.org, or with a port, mail.example.org:993. They are on your provider’s help pages.
ask-word-yes = yes
ask-word-no = no
cli-test-about = Try the servers and say what is wrong, who can act, and what to do
cli-test-examples =
    Example:
      waypost test --org caltech-imss --username jdoe --name "Jane Doe" --program thunderbird
      waypost test --from ~/.thunderbird --json
      pass mail | waypost test --answers jane.json --password-stdin

    The password is asked for at a terminal (Enter: do not log in) or read from standard input, used
    once, after the encryption was verified, and forgotten. Nothing is sent, fetched or deleted.
cli-test-several = The file holds several accounts, so no password was tried. Name one with --username.
cli-test-no-server = { $named ->
    [yes] { $path } holds no account of that user name with a server.
   *[no] { $path } holds no account with a server.
}
cli-offline = waypost { $command } needs the network, and --offline forbids it. Nothing was sent. Run it without --offline.
cli-receipt-no-file = --receipt needs the name of a file, for example --receipt sent.jsonl.
cli-test-no-root = { $path } holds no certificate in PEM.
cli-test-resolve = --resolve: “{ $text }” is not HOST:PORT:ADDRESS:PORT. An IPv6 address stands in brackets.
try-password-empty = There is no password.
cli-test-no-password = --password-stdin: standard input holds no password.
try-password-too-long = The password is longer than { $limit } bytes and was not used. Nothing was sent.
try-password-line-break = There is a line break inside the password, so it was not used. Nothing was sent. Give one line with the password only.
try-password-utf16 = The password is in UTF-16 or contains a NUL character, so it was not used. Nothing was sent. Give it as UTF-8.
try-password-not-utf8 = The password is not in UTF-8, but perhaps in Latin-1 or Windows-1252, so it was not used. Nothing was sent. Give it as UTF-8.
try-password-control = The password contains a control character, such as an arrow key gives, so it was not used. Nothing was sent. Type it again; if it really contains one, give it with --password-stdin.
cli-test-password = { "Password for " }{ $username } (Enter: do not log in):{ " " }
cli-arg-from = Take the account of this settings file or folder
cli-arg-account = With --from: the account, by the name that “waypost check” shows, its address, or its key
cli-arg-begin-with = Begin with the servers of an address that the catalogue knows, or of an account in a settings file or folder
cli-arg-password-stdin = Read the password from standard input: one line in UTF-8, and nothing else
cli-arg-looked-up = An address, or its domain
cli-arg-database = Also ask Thunderbird’s public database. It learns the domain
cli-arg-accept-outside = Use servers outside the domain, and ask the company that receives its mail
cli-arg-all = Ask every source, although the catalogue has the settings
cli-arg-dns = Ask this name server, for tests
cli-arg-resolve = Use this address for a host and port, as curl’s --connect-to; may be given several times
cli-arg-ca-file = Trust only the root certificates in this PEM file
cli-arg-page = The page that is open; the review if left out
cli-arg-verdict = What trying the servers ended with last
cli-arg-code = The code, as it was heard: case, spaces and dashes do not matter
cli-arg-setup = The setup to write; - for standard output
cli-arg-people = The list of people, CSV
cli-arg-target = The folder or the zip to write
cli-setup-name = -o: end the name with .waypost, so that it opens by a double-click.
cli-setup-no-agreement = The agreement to an unencrypted password is not handed on: the person is asked for it.
cli-batch-progress = { $written } written, { $refused } refused, { $rate } a second, { $left } left
cli-batch-duplicate = “{ $username }” is in line { $line } too. Both rows were handled.
cli-batch-left-over = These folders belong to nobody who got files now, perhaps to people of an earlier list. They were not changed: { $names }.
cli-batch-done =
    { $written ->
        [one] { $path }: the files of one person are written
       *[other] { $path }: the files of { $written } people are written
    }{ $already ->
        [0] {""}
       *[other] , { $already } of them were there already
    }{ $refused ->
        [0] .
        [one] . One row was refused.
       *[other] . { $refused } rows were refused.
    }
cli-batch-stopped = Stopped after { $written } people, each of them whole. Run the same command again to go on.

## Sheets: the support code, and the picture for a phone

sheet-code = Support code
sheet-code-how = Read this code to the help desk: it then sees the choices made here. It says nothing about who you are, and it is not your password.
sheet-phone = On an Android phone
sheet-phone-picture = A QR code with these settings for Thunderbird for Android
sheet-phone-how = In Thunderbird for Android choose *Settings > Import settings > Scan QR code* and hold the camera over this picture. Your password is not in it: the phone asks for it. How often mail is checked and how long it stays on the server is set on the phone.

## A prepared setup in the window

offered-title = A setup was prepared for you
offered-text = It fills in the questions for { $organisation }. Nothing on your computer changes, and you can change every answer. What you have answered here before is replaced.
offered-foreign = This computer does not know these servers
offered-foreign-text = The file brings its own rules and servers and calls them “{ $organisation }”. Whoever made it could lead your mail and your password there. Go on only if you know who gave it to you.
offered-servers = Its servers
offered-server = { $host }, port { $port }
offered-take = Use this setup
offered-leave = Do not use it
offered-unusable = This setup cannot be used
prepared-title = Prepared by your help desk
prepared-text = These answers came in a file. Look through them: you can change every one.
prepared-other-edition = These answers came in a file that was made with another edition of your organisation’s rules. Look through them: you can change every one.

## The support code in the window

support-title = Support code
support-text = Read it to your help desk: they then see what you see. It says what you chose. Your name, address and password are not in it.
support-none-yet = You have a code as soon as you have chosen your organisation.
support-own = Your support code: { $code }
support-show = Read it out…
support-copy = Copy the code
support-read-out = Read it to me
support-password = Nobody will ever ask for your password
support-password-text = Not your help desk, not this program. If somebody asks for it, hang up.
support-other = A code from somebody else
support-typed = The code
support-typed-hint = Capitals, spaces and dashes do not matter.
support-read = Show what it says
support-same = It says the same as your answers.
support-changes = It would change these answers:
support-change = { $now } → *{ $then }*
support-open = open
support-accept = Take these answers
support-replaces-visit = What you have answered here before is replaced.

## Trying the servers

desk-door = For the help desk
desk-door-detail = Read a code, prepare a setup, files for a whole list
desk-title = For the help desk
desk-text = Somebody is on the phone, or many are coming. Nothing here changes a program or sends anything.
desk-code = Type a support code
desk-code-detail = See the same page with the same answers as the caller
desk-open = Open a setup
desk-open-detail = A .waypost file that somebody prepared
desk-open-text = It is shown before anything of it is used, with its servers where they are not this computer’s.
desk-open-do = Open the setup
desk-prepare = Prepare a setup
desk-prepare-detail = A file that opens Waypost at the review, filled in
desk-prepare-text = The person opens the file with a double click, sees what you prepared, and can change all of it. It never holds a password.
desk-prepare-do = Save the setup
desk-batch = Files for a whole list
desk-batch-detail = One set of settings files for each person of a CSV list
desk-batch-text = The list has a header with username and name, and any answer to override for a row. Every problem is shown before anything is written.
desk-check = Check a settings file someone sent
desk-check-detail = What differs from the organisation’s settings, with line numbers
desk-organisation = Look at an organisation
desk-organisation-detail = Its profile as a table, with sources; or what is wrong with a file
desk-organisation-text = Every value with where it was read. What is assumed is marked. A profile file that is wrong is shown with each error, its line and its cure.
desk-browse = Browse…
desk-browse-name = Browse: { $field }
desk-path-missing = Type the path of the file, or choose it with Browse.
desk-browse-open = Another window for choosing a file is open. Close it first.
desk-setup-path = Setup
desk-setup-path-hint = A file that ends in .waypost. It can also be dropped on the window.
desk-no-answers = There is nothing to prepare yet
desk-no-answers-text = Answer the questions as the person would, as far as you know them. Then come back here.
desk-answer = Answer the questions
desk-optional = May be left empty; the person is asked for it.
desk-prepare-path = Save as
desk-prepare-path-hint = In your documents if you name no folder, such as jane.waypost.
desk-prepared = Saved as { $path }
desk-prepared-text = Send it to the person, or put it where they can open it.
desk-list = List of people
desk-list-hint = CSV with comma, semicolon or tab.
desk-target = Where the files go
desk-target-hint = A folder, or a name that ends in .zip. In your documents if you name no folder.
desk-look = Look at the list
desk-looking = Looking at the list
desk-list-tally = { $rows ->
    [one] One person
   *[other] { $rows } people
}{ $refused ->
    [0] , all of them can be written
   *[other] , { $refused } cannot be written
}
desk-list-columns = Columns: { $columns }
desk-list-line = Line { $line }
desk-list-problems = { $count ->
    [one] One row will be left out
   *[other] { $count } rows will be left out
}
desk-list-problem = Line { $line }, { $username }: { $reason }
desk-duplicate = Line { $line }: “{ $username }” is in line { $earlier } too. Both get files.
desk-left-over = Folders there that belong to nobody who got files now, perhaps to people of an earlier list: { $count }. They were not changed.
desk-write = { $count ->
    [one] Write the files of one person
   *[other] Write the files of { $count } people
}
desk-writing = { $written } written, { $refused } left out{ $known ->
    [yes] , about { $left } seconds left
   *[no] { "" }
}
desk-stop = Stop
desk-stopped = Stopped after { $written } people
desk-stopped-text = Each of them is whole. The same list and target go on from there.
desk-done = { $written } people written to { $path }, { $refused } left out
desk-done-text = The list manifest.jsonl in it names every file with its checksum, and every row that was left out with its reason.
desk-open-folder = Open the folder
desk-profile-path = Profile file
desk-profile-path-hint = A JSON file, to see it or to find what is wrong in it.
desk-show = Show it
try-your-organisation = your organisation
try-who-you = You can.
try-who-provider = Your internet provider.
try-who-organisation = The help desk of { $organisation }.
try-who-network = Whoever runs the network you are on.
try-who-nobody = Nobody has to.

try-incoming = Incoming ({ $protocol })
try-outgoing = Outgoing
step-try-it = Try it
window-to-try-it = Go on and try it
review-tried = Tried
review-not-tried = not yet
review-tried-works = yes, it works
review-tried-failed = yes, and it failed: { $why }
try-title = Try the servers
try-title-running = Trying the servers
try-title-works = Both servers work
try-title-half = One server works, one does not yet
try-title-failed = The servers do not work yet
try-title-stopped = Stopped before the end
try-text = Waypost can call both servers and see whether they answer, prove who they are, and offer what your settings need. No mail is sent, fetched or deleted. You can also go on without it.
try-start = Try the servers
try-stop = Stop
try-again = Try again
try-skip = Skip to Finish
try-use-name = Use the right name and try again
try-cause-of = { $server }: { $title }
try-not-yet = Not tried yet
try-password = Password (if you want to try the login too)
try-password-hint = It is sent once, only after the server has proved who it is, and forgotten at once. Nobody from the help desk will ask you for it.
try-password-forgotten = Your password was used once and is forgotten.
try-copy-report = Copy report
try-save-report = Save report
try-report-file = waypost-connection.txt
try-report-saved = Saved as { $path }
try-report-not-saved = The report was not saved. { $words }
try-report-no-folder = The report can only be copied: this computer has no documents folder to save it in.
try-report-system = System
try-asked-for = You asked for
try-answers-as = It answers as
try-its-words = It said
try-who = Who must act
try-what = What to do
try-running = Trying
try-works = Works
try-failed = Failed
try-stopped = Stopped

try-rung-network = Network
try-rung-portal = No sign-in page in between
try-rung-name = Server found
try-rung-port = Port { $port }
try-rung-greeting = Speaks mail
try-rung-tls = Certificate
try-rung-offers = Offers what is needed
try-rung-login = Log in

try-state-waiting = waiting
try-state-running = trying
try-state-bad = failed
try-state-not-tried = not tried
try-state-no-tls = not encrypted
try-state-no-login = not needed
try-good-network = there
try-good-portal = none
try-good-name = yes
try-good-port = answers
try-good-greeting = yes
try-good-tls = name matches
try-good-offers = yes
try-good-login = accepted

try-reach-open = answers
try-reach-refused = refused
try-reach-silent = no answer
try-reach-unreachable = no way there
try-reach-not-waited-for = not needed
try-detail-address = Address { $value }
try-detail-port = Other port { $value }
try-detail-greeting = Greeting: { $value }
try-detail-tls = Encryption: { $value }
try-detail-names = Certificate for: { $value }
try-detail-issuer = Issued by: { $value }
try-detail-offers = Offers: { $value }
try-server-said = The server said: “{ $words }”
try-who-acts = Who can act: { $who }
try-report-title = Waypost connection report

try-cause-no-network =
    .title = { $case ->
        [no-names] This network finds no server names
       *[other] This computer is not on a network
    }
    .body = { $case ->
        [no-names] Nothing answered when the address of { $host } was asked for. The network may still be starting, or its name service is down.
       *[other] There is no way from here to { $host } or anywhere else.
    }
    .act = Check the cable, the Wi-Fi and aeroplane mode, open any web page to see that it loads, and try again.
try-cause-captive-portal =
    .title = This network wants you to sign in first
    .body = { $named ->
        [yes] A sign-in page at { $to } answers in place of the mail server, as in hotels and guest networks.
       *[no] A sign-in page answers in place of the mail server, as in hotels and guest networks.
    }
    .act = Open a web browser, sign in to the network, and try again. Nothing is wrong with your settings.
try-cause-name-not-found =
    .title = There is no server of that name
    .body = { $case ->
        [near] { $host } does not exist. The server of { $organisation } is called { $right }.
       *[other] { $host } does not exist, or this network does not know it.
    }
    .act = { $case ->
        [near] Use { $right }.
       *[other] { $found ->
            [yes] Check the spelling of the server’s name in your email program.
           *[other] Check the spelling if you typed the name. If it came from { $organisation }, tell the help desk; some names are known only on campus or over VPN.
        }
    }
try-cause-port-refused =
    .title = The server does not answer at port { $port }
    .body = { $case ->
        [none] { $host } is there and refuses the connection at port { $port } and at the other usual ports.
       *[other] { $host } refuses port { $port }, and answers at { $others }.
    }
    .act = { $case ->
        [fallback] Use port { $fallback } in your email program, with the same encryption.
        [others] Check the port. If it came from { $organisation }, tell the help desk which ports answer.
       *[none] Wait a quarter of an hour and try again. If it stays so, tell the help desk: the mail service may be down.
    }
try-cause-port-filtered =
    .title = Nothing of the server answers
    .body = { $host } has an address, and nothing comes back from it at any mail port. Either the server is down, or the network you are on lets no mail through.
    .act = Try another network, a phone’s for example, or the VPN. If it fails there too, tell the help desk of { $organisation }.
try-cause-port-blocked-here =
    .title = This network blocks port { $port }
    .body = Nothing comes back from { $host } at port { $port }, while it answers at { $others }. So the server is well, and something in between holds this port back.
    .act = { $case ->
        [fallback] Use port { $fallback } in your email program, with the same encryption. { $organisation } offers it for this case.
       *[other] Use another network or the VPN, or ask whoever runs this network to open port { $port }.
    }
try-cause-server-silent =
    .title = { $case ->
        [hung-up] The server hangs up
        [login] The server stopped answering at the login
       *[other] The server answers and says nothing
    }
    .body = { $case ->
        [hung-up] { $host } takes the connection at port { $port } and ends it without a word.
        [login] { $host } took the login and gave no answer in time. It is not known whether the password is right.
        [tls] { $host } broke off while the encryption was being agreed on.
       *[other] { $host } takes the connection at port { $port }, and then nothing comes in time. The server may be overloaded, or a firewall or antivirus program holds the connection.
    }
    .act = Wait a few minutes and try again. If it stays so, tell the help desk.
try-cause-not-a-mail-server =
    .title = { $case ->
        [web] A web server answers there
       *[other] Something else than a mail server answers there
    }
    .body = At port { $port } of { $host } something answers that does not speak mail.
    .act = Check the server’s name and port. If they came from { $organisation }, tell the help desk.
try-cause-certificate-name-mismatch =
    .title = { $case ->
        [retired] This server’s old name no longer works
        [near] The server’s name is misspelt
       *[other] The server proves to be another one
    }
    .body = { $case ->
        [retired] The name comes from old settings, and { $organisation } has retired it. The server’s certificate, its proof of identity, carries another name.
        [near] The server’s certificate, its proof of identity, carries the right name.
       *[other] The server’s certificate, its proof of identity, is made for another name. Either the name in the settings is wrong, or something answers in the server’s place. Nothing was sent to it.
    }
    .act = { $case ->
        [other] { $found ->
            [yes] Check the server’s name in your email program. If it is right, tell the help desk what the certificate says.
           *[other] Do not send your password there. Tell the help desk what the certificate says.
        }
       *[near] Use { $presented }.
    }
try-cause-certificate-expired =
    .title = The server’s certificate has run out
    .body = The certificate of { $host } was good until { $until }; today is { $today }. Until it is renewed, nobody can be sure who answers.
    .act = Tell the help desk of { $organisation } the server’s name and that date. You have nothing to change.
try-cause-certificate-not-yet-valid =
    .title = The server’s certificate is not good yet
    .body = The certificate of { $host } begins on { $from }; this computer says today is { $today }.
    .act = Check this computer’s date first. If it is right, tell the help desk of { $organisation }.
try-cause-clock-wrong =
    .title = This computer’s clock is wrong
    .body = This computer says today is { $today }, and the certificate of { $host } is good from { $from } to { $until }. The server’s own clock, or the age of the organisation’s settings, shows that the fault is here.
    .act = Set the date and time of this computer, automatically if you can, and try again.
try-cause-certificate-self-signed =
    .title = Nobody vouches for this server
    .body = The server { $host } shows a certificate it made itself. Anyone could make one like it.
    .act = Do not send your password there. Ask the help desk of { $organisation } whether this is meant; they can give Waypost the certificate to trust.
try-cause-certificate-unknown-issuer =
    .title = { $case ->
        [no-roots] This computer has no list of whom to trust
       *[other] This computer does not know who vouches for the server
    }
    .body = { $case ->
        [no-roots] No certificate can be checked here, because the system’s list of trusted issuers is missing.
        [alone] The certificate of { $host } was issued by { $issuer }. The server sent it alone; most likely a certificate in between is missing on the server.
       *[other] The certificate of { $host } was issued by { $issuer }, which this computer does not trust.
    }
    .act = { $case ->
        [no-roots] Install the system’s package of CA certificates and try again.
       *[other] Do not send your password there. Tell the help desk of { $organisation } who the issuer is.
    }
try-cause-certificate-intercepted =
    .title = { $case ->
        [trusted] Something on the way reads along: { $who }
       *[other] Something answers in the server’s place: { $who }
    }
    .body = { $case ->
        [trusted] An antivirus program or the network opens the encrypted connection and closes it again. This computer was told to trust it, so it works.
       *[other] The certificate is not the mail server’s. It was made by an antivirus program on this computer or by the network you are on.
    }
    .act = { $case ->
        [trusted] If that is new to you, ask who runs this computer.
       *[other] Turn off the mail or encryption scanning of the antivirus program, or try another network. The program’s other protection stays.
    }
try-cause-tls-too-old =
    .title = The server’s encryption is too old
    .body = { $host } offers no encryption that is safe today (TLS 1.2 or newer, with a certificate signed in a way that still counts).
    .act = Tell the help desk of { $organisation }. Today’s email programs will refuse it as well.
try-cause-starttls-not-offered =
    .title = The connection cannot be encrypted
    .body = { $case ->
        [preauth] { $host } says one is logged in already, before any encryption. That leaves no way to protect the connection.
       *[other] { $host } does not offer to encrypt (STARTTLS). Either the server is set up otherwise, or something on this network takes the offer out.
    }
    .act = Try another network or the VPN. If it is the same there, tell the help desk. Waypost will not go on without encryption.
try-cause-starttls-refused =
    .title = The server will not begin encryption
    .body = { $host } offers to encrypt and then does not.
    .act = Wait and try again; if it stays so, tell the help desk of { $organisation }.
try-cause-starttls-injected =
    .title = Something was slipped into the connection
    .body = Between { $host } and this computer, words were added before the encryption began. A sound server never does that; an attack does.
    .act = Use another network or the VPN, and tell the help desk. Nothing of yours was sent.
try-cause-auth-not-offered =
    .title = The server does not offer this way of logging in
    .body = { $case ->
        [none] { $host } offers no login at this port.
       *[other] { $host } offers { $ways }, and none of it is what the settings say.
    }
    .act = Tell the help desk of { $organisation } which port and which ways of logging in the server offers.
try-cause-login-refused =
    .title = { $case ->
        [unsayable] This password cannot be sent to the server
       *[other] The server does not take this user name and password
    }
    .body = { $case ->
        [unsayable] It holds a character that the server’s way of logging in cannot carry.
       *[other] Everything up to the login works. The password may be mistyped or changed, or the user name may be another.
    }
    .act = Type the password again, slowly, and look at Caps Lock. Waypost tries it once each time, so that the account is not locked.
try-cause-username-form =
    .title = The server wants the user name in another form
    .body = { $case ->
        [known] The user name in these settings is not the one { $organisation } uses.
       *[other] The server says that the user name is incomplete or of the wrong kind.
    }
    .act = Use the form the organisation gives: the bare user name, or the whole address.
try-cause-login-disabled =
    .title = You may not log in here
    .body = The server knows the login and does not allow it: the account may be locked or expired, or logins may be turned off at this port.
    .act = Tell the help desk of { $organisation } what the server said. Do not try again and again.
try-cause-needs-app-password =
    .title = The server wants a password made for the program
    .body = Your account is protected in two steps, and email programs need a password of their own (an app password).
    .act = Make an app password on the account’s web page and use it here and in the email program.
try-cause-needs-oauth =
    .title = The server wants you to sign in on a web page
    .body = { $host } takes no password from email programs any more. The program has to open the sign-in page (OAuth 2).
    .act = Ask the help desk of { $organisation } for settings with OAuth 2, and use a program that can do it.
try-cause-protocol-turned-off =
    .title = { $protocol ->
        [imap] IMAP is turned off for your account
        [pop] POP is turned off for your account
       *[other] Sending from email programs is turned off for your account
    }
    .body = The user name and the password are right, as far as the server says.
    .act = Turn it on in the account’s settings on the web, or ask the help desk of { $organisation } to.
try-cause-interval-below-server-minimum =
    .title = The server wants longer pauses
    .body = The settings check every { $minutes } minutes; the server asks for at least { $limit }. It may refuse logins that come sooner.
    .act = Choose { $limit } minutes or more.
try-cause-retention-longer-than-server =
    .title = The server deletes sooner than planned
    .body = { $case ->
        [at-once] The settings leave mail on the server for { $days } days; the server deletes what has been fetched at once.
       *[other] The settings leave mail on the server for { $days } days; the server deletes it after { $limit }.
    }
    .act = { $case ->
        [at-once] Do not count on copies on the server, or use IMAP.
       *[other] Choose { $limit } days or fewer, or use IMAP.
    }
try-cause-port-contradicts-tls =
    .title = The port and the encryption do not go together
    .body = { $case ->
        [starttls] At port { $port } { $host } begins in clear, and the settings expect encryption from the first byte.
       *[other] At port { $port } { $host } waits for encryption from the first byte, and the settings begin in clear.
    }
    .act = { $case ->
        [starttls] Set the encryption to STARTTLS, or use the port for SSL/TLS (993, 995, 465).
       *[other] Set the encryption to SSL/TLS.
    }
try-cause-server-busy =
    .title = The server takes nobody in now
    .body = { $host } answers, and says not now. That says nothing about your password.
    .act = Wait a few minutes and try again. Another program that fetches the same mail may be open.
try-cause-leave-needs-uidl =
    .title = Mail cannot be left on this server safely
    .body = { $host } gives messages no lasting names (UIDL), so a program that leaves them there may fetch all of them again each time.
    .act = Do not leave mail on the server, or use IMAP.
