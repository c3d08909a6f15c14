### Waypost in English.
### Style: short, plain, no blame. One name for one thing. A one-line text has no full stop.
### *Stars* make words bold in the window and are left out elsewhere.

## Names

-waypost = Waypost

list-comma = ,{" "}
list-last = { $first } and { $last }
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
origin-program = This program's limit
origin-assumed = Assumed
origin-assumed-because = Assumed: { $reason }
origin-assumed-provider = Assumed: this is what most internet providers' servers want. Ask yours.

program-generic = Another program
place-on-campus = on campus
place-off-campus = elsewhere
place-both = campus and elsewhere

severity-error = Must change
severity-warning = Warning
severity-advice = Advice
severity-info = Good to know

step-start = Start
step-organisation = Organisation
step-you = You
step-program = Email program
step-reading = Reading
step-sending = Sending
step-keeping = Keeping mail
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
            [provider] Your provider’s server decides these: { $settings }. These values suit most. Ask your provider if sending fails.
           *[profile] Nobody wrote these down: { $settings }. { $reason } Ask your help desk if it fails.
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
advice-do-not-save-password =
    .title = Do not save the password
    .body = Your organisation recommends not to keep your user name and password in the program. It then asks each time it starts.
advice-quit-when-away =
    .title = Close the program when you go
    .body = Nobody needs mail checked every { $minutes ->
            [one] minute
           *[other] { $minutes } minutes
        } while you are at lunch or at home. Close it when you leave for a long time.
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

## Formats: what is left to do by hand, in the program's own words

## Command line

## Window

## Window: frame

window-title = Waypost
window-name = Waypost: { $page }
window-back = Back
window-continue = Continue
window-back-to-review = Back to the review
window-to-finish = Continue to Finish
window-save-file = Save the file
window-question-of = Question { $number } of { $count }
window-help-desk = Help desk { $contact }
window-theme-system = System
window-theme-light = Light
window-theme-dark = Dark
window-theme-now = Theme: { $theme }
window-step-here = { $step }, you are here
window-step-to-come = { $step }, to come
window-so-far = Your settings so far
window-so-far-none = They appear here as you answer.
window-changed = Changed just now
window-rules-of = From the rules of { $organisation }.
window-before-you-go-on = Before you go on
window-why = Why?
window-why-name = Why? { $title }
window-why-source = It says so in { $source }.
window-copy = Copy
window-copy-name = Copy { $setting }
window-copied = Copied
window-change = Change
window-change-name = Change { $setting }
window-recommended = Recommended
window-profile-files = Organisation profiles

window-answer-you = { $name }, { $login }
window-answer-reading =
    { $places ->
        [one] One place
       *[several] Several
    }, with { $protocol }
window-answer-sending =
    { $place ->
        [on campus] On campus
        [elsewhere] Elsewhere
       *[other] Campus and elsewhere
    }
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
start-text = A few questions in plain words. Waypost works out every setting, says why, and writes the file for your email program.
start-go = Start the questions
start-minute = About a minute
start-resume = Go on where you left off
start-resume-detail = Your answers from last time are still here. No password is among them.
start-promise-offline = Works without the internet
start-promise-password = Never asks for your password
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
organisation-unusable = { $file } cannot be used
organisation-unreadable = It could not be read: { $error }
organisation-invalid =
    { $count ->
        [one] Something in it is wrong. Send it back to whoever made it.
       *[other] { $count } things in it are wrong. Send it back to whoever made it.
    }

review-name = Name
review-address = Address
review-program = Email program
review-username = User name
review-door = Port, encryption
review-port-and-tls = { $port }, { $tls }

## Window: pictures, reading, sending, keeping

picture-start = A signpost with an envelope on its board, and a computer
picture-imap = All messages are on the server. The computers at work and at home and the phone all show the same ones.
picture-pop = All messages went from the server to the computer at home. The server, the computer at work and the phone have none.
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
reading-several-detail = a phone as well, or work and home
reading-live = Where should your messages live?
reading-because-open = Say first where you read. Then the better way is marked.
reading-because-one = You read in one place, and { $organisation } recommends { $protocol } for that.
reading-because-several = You read in several places, so { $organisation } recommends { $protocol }.
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
