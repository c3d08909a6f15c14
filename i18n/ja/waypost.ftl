### Waypost in Japanese.
### Style: short, plain, no blame. One name for one thing. A one-line text has no full stop.
### *Stars* make words bold in the window and are left out elsewhere.

## Names

-waypost = Waypost

source-line =
    { $title }{ $has_date ->
        [yes] 、{ $date }
       *[no] {""}
    }{ $has_place ->
        [yes] （{ $place }）
       *[no] {""}
    }

## Settings and their values

setting-name = 氏名
setting-address = メールアドレス
setting-reply-to = 返信先アドレス
setting-protocol = プロトコル
setting-incoming-host = 受信サーバー
setting-incoming-port = 受信ポート
setting-incoming-tls = 受信の暗号化
setting-incoming-username = 受信のユーザー名
setting-incoming-auth = 受信の認証
setting-path-prefix = IMAPパスの接頭辞
setting-outgoing-host = 送信サーバー
setting-outgoing-port = 送信ポート
setting-outgoing-tls = 送信の暗号化
setting-outgoing-username = 送信のユーザー名
setting-outgoing-auth = 送信の認証
setting-leave-on-server = サーバーにメールを残す
setting-days = サーバーから削除するまでの日数
setting-delete-when-trash-emptied = ごみ箱を空にしたらサーバーからも削除
setting-check-every = 新着メールの確認

part-host = サーバー
part-port = ポート
part-tls = 暗号化
part-username = ユーザー名
part-auth = 認証
part-path-prefix = パスの接頭辞

value-blank = （空欄のまま）
value-days = { $days }日
value-minutes = { $minutes }分ごと
value-on = はい
value-off = いいえ
value-by-hand = 手動のときだけ
value-no-user-name = （なし）

protocol-imap = IMAP
protocol-pop = POP
tls-implicit = 最初からTLS
tls-starttls = STARTTLS
tls-none = 暗号化なし
auth-password = パスワード
auth-encrypted-password = 暗号化されたパスワード
auth-oauth2 = OAuth2（組織のサインインページ）
auth-certificate = 個人の証明書
auth-none = なし

origin-person = あなたの回答
origin-account = あなたのアカウント
origin-program = このソフトの制約
origin-default = 通常の値
origin-assumed = 推定
origin-assumed-because = 推定: { $reason }
origin-assumed-provider = 推定: 多くのプロバイダーのサーバーで使われる値です。ご利用のプロバイダーにお尋ねください。

program-generic = その他のソフト
program-yours = お使いのメールソフト
place-on-campus = 学内
place-off-campus = 学外
place-both = 学内と学外

severity-error = 要変更
severity-warning = 警告
severity-advice = 助言
severity-info = 参考

step-start = 開始
step-organisation = メールアドレス
step-you = あなた
step-program = メールソフト
step-reading = 受信
step-sending = 送信
step-keeping = メールの保持
step-leaving = 知っておくこと
step-how-often = 確認の間隔
step-review = 設定の確認
step-finish = 完了

field-organisation = 組織
field-group = 区分
field-username = ユーザー名
field-name = 氏名
field-address = アドレス
field-program = メールソフト
field-version = バージョン
field-read-on = メールを読む場所
field-protocol = プロトコル
field-network = 送信する場所
field-isp-smtp = プロバイダーのサーバー
field-leave-on-server = サーバーでのメールの保持
field-check-every = 確認の間隔

## Problems: what is wrong and what to do

problem-organisation-missing = 組織を選んでください。
problem-group-unknown = その区分はありません。{ $known }を選んでください。
problem-group-missing = 区分を選んでください: { $known }。
problem-username-missing = ユーザー名を入力してください（例: { $example }）。
problem-username-too-long = ここでのユーザー名は{ $limit }文字までです。ログインに使う短い名前を入力してください。
problem-username-space = ユーザー名に空白は入りません。氏名ではなく、ログインに使う名前を入力してください。
problem-username-character = ユーザー名に「{ $character }」は使えません。英字、数字、ピリオド、ハイフンを使ってください。
problem-username-elsewhere = { $host }はこの組織の名前ではありません。ユーザー名だけを入力してください。
problem-name-missing = 氏名を、相手に表示したいとおりに入力してください。
problem-name-too-long = 氏名が長すぎます。メールソフトで扱えるのは{ $limit }バイトまでです。短くしてください。
problem-name-character = 氏名に見えない文字か改行が含まれています。入力し直してください。
problem-address-unknown = この組織のアドレスではありません。{ $known }を選んでください。
problem-program-missing = メールソフトを選んでください。
problem-program-unknown = そのソフトはありません。{ $known }から選んでください。
problem-version-unreadable = 「{ $typed }」はバージョンではありません。5.1や6.2.3のように書いてください。
problem-read-on-missing = メールを読む場所を選んでください。
problem-protocol-not-offered = この組織では{ $protocol }を使えません。もう一方を選んでください。
problem-program-cannot-read = { $program }は{ $protocol }でメールを読めません。もう一方の方式か、別のソフトを選んでください。
problem-network-missing = 送信する場所を選んでください。
problem-no-server-for-place = この組織には、送信場所「{ $place }」で使える送信サーバーがありません。別の場所か、プロバイダーのサーバーを選んでください。
problem-isp-smtp-missing = プロバイダーの送信サーバーの名前を入力してください（例: smtp.provider.example）。
problem-isp-smtp-host = サーバー名ではありません: { $why }
problem-isp-smtp-port = 「{ $typed }」はポートではありません。コロンの後に1～65535の数を書くか、省いてください。
problem-isp-smtp-not-a-mail-server = { $host }はログイン用のホストで、メールサーバーではありません。プロバイダーに送信サーバーの名前をお尋ねください。
problem-isp-smtp-not-offered = この組織では、組織のサーバーから送信することになっています。プロバイダーのサーバーは空にしてください。
problem-leave-on-server-days = 「{ $typed }」は日数ではありません。1～365、または「no」と書いてください。
problem-check-every-minutes = 「{ $typed }」は間隔ではありません。1～1440（分）、または「manual」と書いてください。

host-empty = 空です。mail.example.orgのような名前を入力してください。
host-address = ウェブアドレスです。mail.example.orgのように名前だけを入力してください。
host-has-user = @が含まれています。@より後ろを入力してください。
host-ip-number = IPアドレスです。証明書は名前に対して作られるので、サーバーの名前を入力してください。
host-too-long = 長すぎます。
host-character = サーバー名に使えない文字が含まれています。
host-no-dot = ピリオドがありません。mail.example.orgのように名前全体を入力してください。
host-mixed-script = 似て見える別の文字体系の文字が混ざっています。普通の英字で入力し直してください。

## What is wrong in an organisation's profile, and how to mend it

issue-newer-schema = このプロファイルは形式{ $number }用で、このバージョンのWaypostより新しいものです。解釈できない部分は除きました。すべてを使うにはWaypostを更新してください。
issue-left-out = 除外: このバージョンのWaypostが知らない語を含んでいます。
issue-source-unknown = 出典「{ $id }」はありません。「sources」に加えるか、名前を直してください。
issue-group-unknown = 区分「{ $id }」はありません。「groups」に加えるか、名前を直してください。
issue-no-reason = 推定値には、利用者が読める「reason」が必要です。
issue-placeholder = 「{ $name }」は置き換えられません。{"{username}"}を使ってください。ログイン名では{"{address}"}も使えます。
issue-not-an-address = メールアドレスではありません。name@example.orgのように書いてください。
issue-not-a-host = サーバー名ではありません: { $why }
issue-not-an-id = 小文字の英字、数字、ハイフンだけを使ってください。
issue-not-a-date = 日付は2026-11-23のように書いてください。
issue-not-a-version = バージョンは5.1や6.2.3のように書いてください。
issue-versions-reversed = 「below」は「from」より後のバージョンにしてください。
issue-interval-reversed = 推奨の間隔は最小の間隔以上にしてください。
issue-port-contradicts-tls = ポート{ $port }は「{ $tls }」と合いません。「implicit」には993、995、465を、「starttls」には143、110、587を使ってください。
issue-plain-though-required = このサーバーは暗号化しませんが、「policy.tls_required」では必須です。「tls」を「implicit」か「starttls」にしてください。
issue-plain = このサーバーにはパスワードが暗号化されずに送られます。可能なら「tls」を「implicit」か「starttls」にしてください。
issue-port-25 = ポート25を遮断するネットワークは多くあります。送信には465か587を使い、25は「fallback_port」だけにしてください。
issue-example-breaks-rule = この例はこの規則のユーザー名になっていません。長さ、大文字、使用文字を確認してください。
issue-mistake-not-understood = これは例と同じユーザー名と解釈されません。直すか、削除してください。
issue-needs-schema-2 = これはスキーマ 2 にしかありません。「schema」を 2 にしてください。
issue-not-https = https://で始まるアドレスを使ってください。
issue-unusable-character = ここでは「{ $character }」を使えません。メールソフトが命令として読み取るおそれがあります。取り除いてください。
issue-invisible = テキストに改行か見えない文字が含まれています。取り除いてください。
issue-text-too-long = テキストが{ $limit }文字を超えています。短くしてください。
issue-id-twice = 「{ $id }」が2回あります。それぞれ別の名前にしてください。
issue-no-server-from = 送信場所「{ $place }」で使えるサーバーがない人がいます。サーバーを加えるか、プロバイダーのサーバーを使えるようにしてください。
issue-not-a-certificate = PEM形式の証明書ではありません。-----BEGIN CERTIFICATE-----で始まるものです。
issue-not-a-sha256 = SHA-256ではありません。数字とa～fの英字で64桁です（コロンは可）。
issue-root-or-sha256 = rootかsha256のどちらか一方を指定してください。
issue-host-elsewhere = { $host }はこの組織のドメインの外にあります。正しいか確認してください。
issue-still-used = { $host }は廃止済みとされています。代わりの名前を使ってください。

json-empty = ファイルが空です。「waypost org new」から始めてください。
json-too-long = ファイルが{ $limit }バイトを超えています。組織のプロファイルはもっと短いものです。
json-utf16 = ファイルがUTF-16です。UTF-8で保存してください。
json-not-utf8 = ファイルがUTF-8ではありません。UTF-8で保存してください。
json-too-deep = ここの括弧の入れ子が深すぎます。
json-trailing-comma = 最後の値の後にコンマがあります。取り除いてください。
json-comment = JSONにコメントは書けません。取り除いてください。
json-missing-comma = この前にコンマがありません。
json-cut-off = ファイルが途中で終わっています。全体がそろっていますか？
json-syntax = JSONになっていません: { $words }。
json-duplicate = 「{ $name }」が2回あります。一つだけ残してください。
json-unknown-member = { $case ->
        [near] ここに「{ $name }」という項目はありません。「{ $nearest }」のことでしょうか？
       *[far] ここでは「{ $name }」という項目を使えません。取り除いてください。
    }
json-missing-member = ここに「{ $name }」がありません。加えてください。
json-wrong-type = ここには{ $kind }が必要です。
json-kind-text = 引用符で囲んだテキスト
json-kind-whole = 引用符なしの整数
json-kind-switch = 引用符なしのtrueかfalse
json-kind-list = 角括弧で囲んだリスト
json-kind-object = 波括弧で囲んだオブジェクト
json-kind-several = 別の種類の値
json-not-a-choice = 次の語のどれかにしてください: { $known }。
json-out-of-range = { $least }～{ $most }の整数にしてください。
json-wrong-length = 文字数または項目数を{ $least }～{ $most }にしてください。

## Who vouches for a profile

org-built-in = このプロファイルは{ -waypost }に付属のものです。
org-unsigned = このプロファイルは署名されていません。心配なら、ヘルプデスクにSHA-256をお尋ねください。
org-unknown-key = このプロファイルの署名の鍵は、このコンピューターでは信頼されていません。ヘルプデスクにSHA-256をお尋ねください。
org-signed = このプロファイルは、このコンピューターが信頼する鍵で署名されています。
org-expired = このプロファイルは署名されていますが、使用期限は{ $until }まででした。ヘルプデスクに新しいものをお尋ねください。このコンピューターの日付が違っている場合は、日付を直してください。
org-forged = { $path }: 署名が合いません。署名の後に誰かがファイルを変えています。ヘルプデスクに正しいものをお尋ねください。
org-refused-unsigned = { $path }は拒否されました。このコンピューターが信頼する鍵で署名されていません。同じフォルダーに公開鍵があるため、そこからは署名されたプロファイルだけが使われます。ヘルプデスクに署名されたものをお尋ねください。
org-refused-built-in-id = { $path }は拒否されました。「{ $id }」は{ -waypost }に付属のプロファイルで、署名されたものだけが置き換えられます。ファイルに署名するか、別のidを付けてください。
org-refused-writable = { $path }は拒否されました。このファイル、そのフォルダー、またはそこにある公開鍵を、ほかの人が変更できます。自分と管理者だけが書き込めるようにしてください。
org-passed-over = 「{ $id }」のプロファイルが複数あります。使うもの: { $used }（{ $used-date }）。使わないもの: { $path }（{ $date }）。理由: { $reason ->
        [untrusted] このコンピューターが信頼する鍵で署名されていません。
        [older] 日付が古いためです。
        [named] もう一方が開かれたためです。
       *[same-date] 日付が同じためです。
    }
org-used-untrusted = { $path }は{ $kind ->
        [unknown-key] このコンピューターが信頼しない鍵で署名されています。
       *[none] 署名されていません。
    }誰が作ったかは確かめられません。どのサーバーがあなたのパスワードを受け取るかは、このファイルで決まります。正しいものかどうか、ヘルプデスクにお尋ねください。
org-untrusted-certificate = このプロファイルは、このコンピューターが信頼する鍵で署名されていません。しかも{ $kind ->
        [root] 独自のルート証明書を持っています: { $name }、SHA-256 { $sum }。その証明書で発行された証明書を持つサーバーなら、どれでもあなたのパスワードを受け取ります。
       *[server] サーバーの証明書を指定しています: SHA-256 { $sum }。この証明書を持つサーバーがあなたのパスワードを受け取ります。
    }正しいかどうか、ヘルプデスクにお尋ねください。

## Settings files: why one cannot be written

save-system = { $path }に書き込めませんでした: { $words }。元の内容はそのままです。
save-needs-agreement = この設定ではパスワードが暗号化されずに送られるため、何も書き込みませんでした。ソフトを更新するか、別のソフトを選ぶか、先に同意してください。

system-not-found = そのファイルやフォルダーはありません
system-denied = このアカウントにはその場所での権限がありません
system-changeable = ほかの人が{ $path }を変更できます。自分と管理者だけが書き込めるようにしてください（chmod go-w）。自分のものでなければ、別の場所に移してください
system-full = ディスクがいっぱいです
system-read-only = ディスクが読み取り専用です
system-folder = フォルダーです
system-not-folder = パスの途中にフォルダーでないものがあります
system-too-large = 大きすぎます
system-special = パイプ、デバイス、またはソケットです。Waypostが読み書きするのは通常のファイルだけです
system-exists = 同じ名前のものがすでにあります
system-busy = 別のプログラムが使用中です
system-name = その名前は使えません

## Advice: the rules, one id each

advice-eudora-too-old-for-tls =
    .title = このEudoraは暗号化できません
    .body =
        { $case ->
            [agreed] Eudora { $version }では、パスワードもメールも、ネットワーク上の他人に読める形で送られます。あなたはこれに同意しました。それでも、暗号化を必須とするサーバーには断られます。
           *[open] Eudora { $version }では、パスワードもメールも、ネットワーク上の他人に読める形で送られ、暗号化を必須とするサーバーには断られます。Eudora 5.2以降に更新するか、別のソフトを選んでください。このまま進むには、暗号化されないパスワードへの同意が必要です。
        }
advice-no-tls =
    .title = このサーバーは暗号化しません
    .body = パスワードは、ネットワーク上の他人に読める形で{ $host }に送られます。暗号化できる方法をヘルプデスクにお尋ねになるか、これに同意してください。
advice-tls-required =
    .title =
        { $case ->
            [clear] この組織では暗号化が必須です
           *[encrypted] メールは暗号化して送受信されます
        }
    .body =
        { $case ->
            [clear] この設定では暗号化できないため、サーバーに受け付けられません。「Secure Sockets」を「None」や「Never」にするのはソフトが求めるときだけにして、ソフトを更新してください。
           *[encrypted] この組織では、受信にも送信にもSSLによる暗号化が必須です。この設定では両方に使います。
        }
advice-login-host-is-not-a-mail-server =
    .title = { $host }はメールサーバーではありません
    .body = { $reason } あなたのメールアカウントは{ $server }の{ $login }で、この設定ではこれを使います。
advice-retired-server-name =
    .title = { $old }は古い名前です
    .body = このサーバーは廃止され、動きません。この設定では代わりに{ $new }を使います。
advice-imap-for-several-computers =
    .title = POPはコンピューター1台向けです
    .body = あなたは複数の場所でメールを読みます。POPではメッセージがそのうちの1台に移り、ほかでは届かなかったり二重に表示されたりします。IMAPならどこでも同じ内容になり、組織もこれを勧めています。
advice-off-campus-needs-authenticated-or-isp-smtp =
    .title =
        { $case ->
            [open] 学外からは送信できないことがあります
            [provider] プロバイダー経由で送信します
            [provider-both] 学内ではプロバイダーのサーバーを使えないことがあります
           *[login] 送信にパスワードが必要です
        }
    .body =
        { $case ->
            [open] { $host }は組織のネットワークからのメールだけを受け付けます。学外からは、組織の認証付きサービスかプロバイダーのサーバーを使ってください。
            [provider] 組織のネットワークの外では{ $host }を通して送信します。そのプロバイダーで接続している場所では使えますが、ほかの場所では使えないことが多いです。
            [provider-both] { $host }は、そのプロバイダーで接続している場所では使えますが、ほかの場所では使えないことが多いです。学内でも送信するなら、組織の認証付きサービスが両方で使えます。
           *[login] 組織のネットワークの外では、{ $host }はサインインした人のメールだけを受け付けます。{ $provider ->
                [yes] プロバイダーのサーバーを使う方法もあります。
               *[no] サインインはソフトが行います。
            }
        }
advice-assumed-value =
    .title =
        { $server ->
            [incoming] 受信の設定に推定があります
           *[outgoing] 送信の設定に推定があります
        }
    .body =
        { $case ->
            [provider] 次の値はプロバイダーのサーバーによって決まります: { $settings }。ここでは一般的な値にしています。送信できないときはプロバイダーにお尋ねください。
           *[profile] 次の値は公表されていません: { $settings }。{ $reason } うまくいかないときはヘルプデスクにお尋ねください。
        }
advice-program-advised-against =
    .title = { $program }は組織では勧められていません
    .body = { $reason }
advice-check-interval-too-short =
    .title = { $typed }分ごとの確認は頻繁すぎます
    .body = 頻繁に確認するとサーバーが遅くなり、全員に影響します。この設定では、組織が認める最短の{ $minimum }分ごとに確認します。推奨は{ $recommended }分ごとです。
advice-leave-on-server-not-needed =
    .title =
        { $case ->
            [needed] コピーを残すことの負担
           *[not-needed] コピーは不要かもしれません
        }
    .body =
        { $case ->
            [needed] コピーがサーバーに{ $days }日間残るので、確認のたびに、あなたにもサーバーにも余計な時間がかかります。
            [open] ほかのコンピューターでこのメールを読まないなら、サーバーのコピーは不要です。コピーがあると毎回の確認が遅くなり、サーバーの負担になります。
           *[not-needed] メールを読む場所は一つなので、サーバーのコピーは不要です。コピーがあると毎回の確認が遅くなり、サーバーの負担になります。理由がなければオフにしてください。
        }
advice-leave-on-server-needs-deletion =
    .title = 削除したメールがサーバーに残ります
    .body = ごみ箱から消したメールも、{ $days }日目まではサーバーに残ります。サーバーからも削除するようにしないと、メールボックスがいっぱいになることがあります。
advice-eudora-5-1-alternate-port =
    .title = Eudora 5.1には別のポートが必要です
    .body =
        { $case ->
            [impossible] Eudora 5.1はSTARTTLSをうまく扱えませんが、この組織のサーバーの中には、それしか使えないものがあります。うまくいかないときはEudora 5.2以降に更新してください。
           *[possible] Eudora 5.1は暗号化をうまく扱えません。「Secure Sockets when Receiving」と「Secure Sockets when Sending」を、どちらも「Required, Alternate Port」にしてあります。
        }
advice-eudora-upgrade-or-alternate-port =
    .title =
        { $case ->
            [upgrade] 新しいEudoraのほうが安定します
           *[upgraded] Eudoraで暗号化に失敗するとき
        }
    .body =
        { $case ->
            [upgrade] Eudora 5.2と6.0では暗号化に問題はないはずです。問題があれば、そこでも「Secure Sockets」を「Required, Alternate Port」にしてください。
           *[upgraded] このバージョンに問題はないはずです。問題があれば、「Secure Sockets when Receiving」と「when Sending」を「Required, Alternate Port」にしてください。
        }
advice-empty-trash-regularly =
    .title =
        { $case ->
            [thunderbird] Thunderbirdはすぐに削除します
           *[other] ごみ箱をときどき空に
        }
    .body =
        { $case ->
            [eudora] サーバーのコピーは、Eudoraでごみ箱を空にしたときにだけ消えます。ときどき空にするか、終了時にEudoraが空にするようにしてください。
            [thunderbird] サーバーのコピーは、メッセージをごみ箱に移すとすぐに消えます。ごみ箱が空になるのを待ちません。
           *[other] サーバーのコピーは、ごみ箱を空にしたときにだけ消えます。ときどき空にするか、終了時にソフトが空にするようにしてください。
        }
advice-turn-on-first =
    .title = まずメールソフトの利用を有効にしてください
    .body = { $case ->
        [page] メールサービスのウェブサイトで有効にするまで、メールソフトは使えません： { $page }
       *[no-page] メールサービスのウェブサイトの設定で有効にするまで、メールソフトは使えません。
    }
advice-needs-app-password =
    .title = メールソフト用のパスワードを作成してください
    .body = { $case ->
        [page] ご自身のパスワードはメールソフトでは使えないことがあります。 { $page } でメールソフト用のパスワードを作成し、それを入力してください。
       *[no-page] ご自身のパスワードはメールソフトでは使えないことがあります。メールサービスのウェブサイトの設定で「アプリパスワード」を作成し、それを入力してください。
    }
advice-needs-oauth =
    .title = メールサービスのページでサインインします
    .body = メールソフトがメールサービスのページを開き、そこでサインインします。メールソフト自体がパスワードを尋ねることはありません。
advice-do-not-save-password =
    .title = パスワードを保存しない
    .body = 組織は、ユーザー名とパスワードをソフトに保存しないよう勧めています。その場合、ソフトは起動のたびに尋ねます。
advice-quit-when-away =
    .title = 席を離れるときはソフトを終了
    .body = 昼食中や帰宅後に、{ $minutes }分ごとにメールを確認する必要はありません。長く離れるときは終了してください。
advice-interval-of-the-program =
    .title = { $program }は{ $minutes }分ごとに確認します
    .body = { $wished ->
            [0] 手動のときだけ確認する
           *[other] { $wished }分ごとに確認する
        }設定はこのソフトにはありません。この設定では、選べる中で最も近いものにしています。
advice-outlook-reads-through-microsoft =
    .title = OutlookはMicrosoftを通してメールを読みます
    .body = 新しいOutlookやスマートフォンのOutlookは、ユーザー名とパスワードをMicrosoftに渡すことがあります。その場合、Microsoftのサーバーがメールを取得し、コピーを保管します。その前に確認が表示されます。許されているかどうかを組織にお尋ねください。Outlook (classic)やほかのソフトは、自分でメールを取得します。
advice-thunderbird-counts-from-download =
    .title = Thunderbirdはダウンロードから数えます
    .body = { $days }日間は、メッセージが届いたときではなく、このコンピューターがダウンロードしたときから数えます。
advice-fallback-port =
    .title = ポート{ $port }が遮断されているとき
    .body = ポート{ $port }を遮断するプロバイダーもあります。そのときは、同じ暗号化のままポート{ $fallback }を使ってください。
advice-certificate-name-mismatch =
    .title = 「サーバー名が一致しない」と出たら
    .body = ソフトに「server name does not match server in certificate」（サーバー名が証明書と一致しない）と出たら、サーバー名を確認してください。正しい名前は{ $incoming }と{ $outgoing }です。古い名前（{ $old }）は使えません。
advice-organisation-note =
    .title = 組織からのお知らせ
    .body = { $note }

## Findings of the check-up: one id each
## $server is incoming or outgoing; $found and $expected are what is there and what should be

finding-check-interval-too-short =
    .title = メールの確認が頻繁すぎます
    .body = { $organisation }では確認の間隔を{ $minimum }分以上とし、{ $recommended }分を推奨しています。頻繁に確認するとサーバーが遅くなり、全員に影響します。
finding-duplicate-account =
    .title = 同じアカウントが二つあります
    .body = このユーザー名で{ $host }を読むアカウントが、ここにもう一つあります。{ $program }は片方しか使わないか、メールを二重に取得します。一つを削除してください。
finding-empty-trash-regularly =
    .title = ごみ箱が自動では空になりません
    .body = サーバーのコピーは、ごみ箱を空にしたときにだけ消えます。終了時に{ $program }が空にするようにするか、ときどき空にしてください。
finding-eudora-accounts-differ =
    .title = Eudoraに異なる二つの設定があります
    .body = Eudoraはアカウントを2か所に保存します。一方で受信し、もう一方をOptionsに表示していて、内容が違っています。同じにしてください。
finding-eudora-offline =
    .title = Eudoraがオフラインの設定です
    .body = オフラインの間、Eudoraは自動では受信も送信もしません。
finding-eudora-relay-personality =
    .title = すべて「{ $found }」から送信されます
    .body = 中継用のパーソナリティ（relay personality）があると、アカウントのサーバーに関係なく、送信はすべてそこを通ります。おそらく消し忘れです。
finding-eudora-too-old-for-tls =
    .title = Eudora { $version }は暗号化できません
    .body = パスワードもメールもネットワーク上の他人に読まれるおそれがあり、暗号化を必須とするサーバーには断られます。Eudora 5.2以降に更新するか、別のソフトを選んでください。
finding-leave-on-server-needs-deletion =
    .title =
        { $case ->
            [trash] 削除したメールがサーバーに残ります
           *[other] 古いメールがサーバーからなくなりません
        }
    .body =
        { $case ->
            [trash] ここで削除したメールが、サーバーには残ります。修復するかどうかはご自身でお決めください。修復すると、ごみ箱から消したメールをサーバーからも削除します。
           *[other] 確認が次第に遅くなり、メールボックスがいっぱいになることがあります。修復するかどうかはご自身でお決めください。修復すると、これより古いメールをサーバーから削除します。
        }
finding-leave-on-server-not-needed =
    .title = 全メールのコピーがサーバーに残ります
    .body = 残さないという回答でした。コピーがあると毎回の確認が遅くなり、サーバーの負担になります。オフにすると、残っているコピーは次の確認のときに削除されます。
finding-login-host-is-not-a-mail-server =
    .title = { $found }はメールサーバーではありません
    .body = { $reason } メールは別のサーバーにあります。
finding-no-tls =
    .title =
        { $server ->
            [incoming] パスワードが保護されずに送られます
           *[outgoing] メールが保護されずに送られます
        }
    .body =
        { $server ->
            [incoming] { $program }が暗号化せずにメールを受信しているため、パスワードもメールもネットワーク上の他人に読まれるおそれがあります。
           *[outgoing] { $program }が暗号化せずに送信しているため、ネットワーク上の他人に読まれるおそれがあり、サーバーに断られることもあります。
        }
finding-opportunistic-tls =
    .title =
        { $server ->
            [incoming] パスワードが保護されないことがあります
           *[outgoing] メールが保護されないことがあります
        }
    .body = { $program }は、サーバーが対応しているときだけ暗号化し、そうでなければ知らせずに暗号化なしで続けます。{ $organisation }では暗号化が必須です。
finding-outgoing-not-authenticated =
    .title = 送信時にサインインしていません
    .body = { $host }はサインインした人のメールだけを受け付けるため、このままでは断られます。
finding-outgoing-of-another-organisation =
    .title = 送信サーバーが{ $organisation }のものではありません
    .body = { $found }はほかの組織のものです。メールが断られたり、なりすましとみなされたりすることがあります。
finding-outgoing-refuses-off-campus =
    .title = 送信は学内でしかできません
    .body = サインインしないと、{ $host }は組織のネットワークからのメールだけを受け付け、学外からは断ります。学外から送信しないなら、このままでかまいません。
finding-port-contradicts-tls =
    .title =
        { $server ->
            [incoming] 受信ポートが暗号化と合いません
           *[outgoing] 送信ポートが暗号化と合いません
        }
    .body = ポート{ $found }は、選ばれているものとは別の暗号化方式のポートです。そのため接続に失敗するか、止まったままになります。
finding-protocol-host-mismatch =
    .title = { $found }は{ $protocol }用ではありません
    .body = アカウントは{ $protocol }に設定されていますが、このサーバーは別のプロトコルのものです。
finding-retired-server-name =
    .title =
        { $server ->
            [incoming] 受信サーバーは廃止されました
           *[outgoing] 送信サーバーは廃止されました
        }
    .body = { $found }は古い名前です。ソフトに「server name does not match server in certificate」（サーバー名が証明書と一致しない）と出るのはこのためです。
finding-saved-password =
    .title = { $program }にパスワードが保存されています
    .body = { $organisation }は保存しないよう勧めています。{ $program }から消してください。以後は起動のたびに尋ねます。
finding-setting-differs =
    .title =
        { $case ->
            [both-protocols] Eudoraに二つのプロトコルが設定されています
            [sent-by-pop] メールがPOPサーバーから送信されます
            [left-out] このアカウントは確認の対象外です
           *[other] { $setting }が違います
        }
    .body =
        { $case ->
            [both-protocols] 一方を使い、もう一方をOptionsに表示しています。同じにしてください。
            [sent-by-pop] 隠れた設定により、送信サーバーではなく受信用のサーバーから送信されます。これに対応するサーバーはほとんどありません。
            [left-out] 新着メールを確認するとき、Eudoraはこのアカウントを飛ばします。
            [open] { $organisation }が公表しているものと違います。
           *[other] { $organisation }が公表している値と違います。
        }
finding-several-programs-on-pop =
    .title = 複数のソフトがPOPで受信しています
    .body = POPではメッセージがそのうちの一つに移り、ほかのソフトでは届かなかったり二重に表示されたりします。すべてでIMAPを使うか、1か所で読んでください。
finding-thunderbird-last-key-too-low =
    .title = 次のアカウントが既存のものを上書きします
    .body = Thunderbirdはアカウントの番号を「lastKey」で数えますが、その値が小さすぎます。次に追加するアカウントが、既存のアカウントの番号を使ってしまいます。
finding-unknown-account =
    .title =
        { $named ->
            [no] メインのアカウントはほかの組織のものです
           *[other] 「{ $label }」はほかの組織のものです
        }
    .body =
        { $case ->
            [other-owner] Waypostに付属する、または署名されたプロファイルによると、このアカウントは{ $organisation }のものです。指定された組織のプロファイルは署名されていないため、そのままにしました。
           *[other] { $found }からは、Waypostが知っている組織のアカウントだとは言えないため、そのままにしました。
        }
finding-wrong-tls-mode-for-version =
    .title = Eudora { $version }のSTARTTLSは不安定です
    .body = このバージョンの暗号化が確実に動くのは、別のポートを使う方式（alternate port）だけです。

held-opportunistic = サーバーが対応していれば暗号化
held-nothing = （なし）
held-for-good = ずっと残す
value-eudora-ssl-if-available = If Available, STARTTLS

## Reading a settings file: what was passed over

note-byte-order-mark = ファイルがバイト順マーク（BOM）で始まるため、ソフトは1行目を正しく読めません。BOMなしで保存してください。
note-utf16 = ファイルがUTF-16のため、ソフトは読めません。プレーンテキストで保存してください。
note-binary = ファイルにテキストでないバイトがあります。わかる部分だけを読みました。
note-code-page = { $key }: テキストの文字コードがソフトのものと違うため、ソフトでは文字化けします。
note-line-ends = 改行が復帰文字（CR）だけのため、ソフトは全体を1行とみなします。
note-duplicate-key = { $key }が2回あります。有効なのはこれではないほうです。
note-duplicate-section = { $key }が2回あります。有効なのは最初のものだけです。
note-cut-off = ファイルが途中で終わっています。末尾が失われているかもしれません。
note-not-a-setting = { $key }: この行は設定ではないため、読み飛ばしました。
note-not-a-value = { $key }: この値はソフトにとって意味がありません。
note-too-long = { $key }: 値がソフトの読める長さを超えています。
note-after-gap = { $key }: この前の番号が抜けているため、ソフトには見えません。
note-account-missing = { $key }: 一覧にありますが、その設定がありません。
note-password = { $key }: ここにパスワードがあります。読み取っていません。
note-document-type = 設定ファイルには不要な文書型宣言（DOCTYPE）があります。ファイルは読み取っていません。
note-not-settings = このファイルにメールの設定はありません。
note-too-many = 同様のものがほかにもありますが、読み飛ばしました。
note-too-complex = 設定ファイルに必要な数を超える名前空間または属性があるため、このファイルは読み取っていません。
note-file-too-large = この設定の一部としては大きすぎるため、このファイルは読み取っていません。
note-not-a-file = 通常のファイルではないため、読み取っていません。

## The check-up

check-empty-folder = { $path }: このフォルダーにメールソフトの設定はありません。prefs.js、eudora.ini、accountrc、Evolutionのsourcesがあるフォルダーかそのファイル自体を指定してください。
check-unknown-file = { $path }: Waypostが知っている設定ファイルではありません。prefs.js、eudora.ini、accountrc、Evolutionのsourcesのファイル、Apple Mail用のプロファイル、muttrc、fetchmailrc、msmtprc、mbsyncrc、Thunderbirdのインポート用zip、自動設定のXML、WaypostのJSONファイルのどれかを指定してください。
mend-running = { $program }が開いているため、修復が上書きされてしまいます。終了してからやり直すか、修復したコピーを別の場所に保存してください。
mend-running-unknown = { $program }が開いているかどうかを確認できません。開いている場合、変更が上書きされてしまいます。何も変更していません。代わりにファイルかコピーを保存してください。
mend-changed = { $path }は点検の後に変わったため、何も書き込みませんでした。もう一度点検してください。
check-main-account = メインのアカウント
check-head = { $file }: { $program }、{ $account }、照合先 { $organisation }
check-head-unknown = { $file }: { $program }、{ $account }
check-no-accounts = { $file }: メールアカウントは見つかりませんでした。
check-nothing = 変更は不要です。調べた{ $right }件の設定はすべて正しいものです。
check-tally = 要変更 { $errors }件、変更を推奨 { $warnings }件、正しい設定 { $right }件。
check-change = { $place }: { $key }: { $found } -> { $expected }
check-there = { $place }: { $key }: { $found }
check-by-hand = 手作業: { $step }
check-problem = このアカウントは{ $organisation }と照合できませんでした: { $words }
check-version = ファイルからわからないため、Eudora { $version }として照合しました。別のバージョンなら--program eudora@VERSIONを指定してください。
check-mended = 修復済み: { $title }
check-left = 手作業が必要: { $title }
check-left-own = あなたの判断待ち: { $title }。これも修復するには、希望を指定してください（例: --leave-on-server 7）。
check-nothing-mended = 何も修復しませんでした。
check-fetched-again = ソフトは取得済みのメールを古いサーバーとユーザー名で覚えているため、サーバーに残っているメールをもう一度取得することがあります。

## Formats: what they are called

format-thunderbird-import = Thunderbirdのインポート用アカウント（zip）
format-thunderbird-prefs = 設定の行（js）
format-autoconfig = メールドメインの管理者用（xml）
format-eudora-ini = Eudoraの設定ファイル（ini）
format-eudora-links = 設定リンクのページ（html）
format-mobileconfig = Mac、iPhone、iPad用プロファイル（mobileconfig）
format-outlook-prf = Outlook (classic)用プロファイル（prf）
format-autodiscover = Outlookからメールドメインへの問い合わせ用（xml）
format-k9s = アプリの設定ファイル（k9s）
format-k9-qr = スマートフォンのカメラ用の画像（svg）
format-evolution = アカウントの3ファイル（zip）
format-claws = accountrc用のアカウント
format-sylpheed = accountrc用のアカウント
format-mutt = muttrc用のコマンド
format-alpine = .pinerc用の行
format-aerc = accounts.conf用のアカウント
format-himalaya = config.toml用のアカウント
format-fetchmail = .fetchmailrc用の項目
format-getmail = getmailrcファイル
format-mpop = .mpoprc用のアカウント
format-mbsync = .mbsyncrc用のチャネル
format-offlineimap = .offlineimaprc用のアカウント
format-msmtp = .msmtprc用のアカウント
format-sheet-html = 印刷用シート（html）
format-sheet-text = テキストのシート（txt）
format-json = スクリプト用（json）

## Formats: what is left to do by hand, in the program's own words

refusal-unencodable = { $setting }: このファイルでは「{ $character }」を扱えません。別の文字で書くか、別のファイルを選んでください。
refusal-too-long = { $setting }: お使いのソフトが読めるのは{ $bytes }バイトまでです。短くしてください。
refusal-control-character = { $setting }: 改行か見えない文字が含まれています。入力し直してください。
refusal-cannot-hold = { $setting }: このファイルかお使いのソフトでは扱えません。シートを見て手作業で設定するか、別のソフトを選んでください。
refusal-personality-name = 「{ $name }」はパーソナリティの名前に使えません。1～55文字で、角括弧を含まず、前後に空白のない名前にしてください。
refusal-no-personalities = 二つ目のパーソナリティを持てるのは、Windows版Eudoraの設定ファイルだけです。そのファイルを選ぶか、パーソナリティを省いてください。
refusal-not-this-format = すでにあるファイルは安全に変更できる形式ではないため、そのままにしました。別の名前で保存してください。
refusal-tls-from-the-start-only = 受信の暗号化: このソフトは、最初から暗号化する接続（ポート993と995）しか暗号化しません。このサーバーはSTARTTLSで始まるため、パスワードが暗号化されずにネットワークを通ってしまいます。別のソフトを選んでください。
sign-no-certificate = { $path }: 証明書が入っていません。「BEGIN CERTIFICATE」の行があるPEM形式のファイルを指定してください。
sign-no-key = { $path }: 署名に使える秘密鍵が入っていません。RSA、またはP-256かP-384のECDSAで、パスワードのないPEM形式が必要です。「openssl pkey -in FILE」でパスワードを外せます。
sign-not-a-pair = この鍵は証明書のものではありません。証明書の元になった鍵を指定してください。
sign-not-now = この証明書の有効期間は{ $from }から{ $to }までです。今日有効なものを指定してください。
sign-failed = ファイルに署名できませんでした: { $why }
sign-nothing = 署名できるのは{ $format }のファイルだけです。--program apple-mailを指定するか、--sign-certと--sign-keyを省いてください。
refusal-archive = アーカイブを作れませんでした: { $why }

step-line = { $place }: 「{ $label }」: { $value }

value-ticked = オン
value-not-ticked = オフ
value-ticked-number = オン、{ $number }

place-generic-you = アカウント設定、あなたの情報
place-generic-incoming = アカウント設定、受信サーバー
place-generic-outgoing = アカウント設定、送信サーバー
place-generic-keeping = アカウント設定、メールの受信

place-apple-general = メール > 設定… > 一般
place-apple-advanced = メール > 設定… > アカウント > アカウント情報
label-apple-check = 新着メッセージを確認
label-apple-remove = メッセージを受信後、サーバからコピーを削除
value-apple-minutes = { $minutes ->
        [1] 1分ごと
        [60] 1時間ごと
       *[other] { $minutes }分ごと
    }
value-apple-manually = 手動
value-apple-remove = { $days ->
        [0] すぐに
        [1] 1日後
        [7] 1週間後
       *[31] 1か月後
    }
value-apple-never = チェックなし

place-outlook-advanced = ファイル > アカウント設定 > アカウント設定… > 対象のアカウント > 変更… > 詳細設定… > 詳細設定
place-outlook-groups = 送受信 > 送受信グループ > 送受信グループの定義…
label-outlook-trash = [削除済みアイテム] から削除されたら、サーバーから削除
label-outlook-check = 次の時間ごとに自動的に送受信を実行する: _ 分
label-outlook-prefix = ルート フォルダーのパス

place-thunderbird-new = アカウントを追加、「手動設定」
place-thunderbird-account = アカウント設定 > アカウントの名前
place-thunderbird-server = アカウント設定 > サーバー設定
place-thunderbird-advanced = アカウント設定 > サーバー設定 > 詳細...
place-thunderbird-outgoing = アカウント設定 > 送信サーバー > 編集...
label-thunderbird-protocol = プロトコル
label-thunderbird-name = 名前
label-thunderbird-address = メールアドレス
label-thunderbird-reply-to = 返信先 (Reply-to)
label-thunderbird-host = サーバー名
label-thunderbird-port = ポート
label-thunderbird-username = ユーザー名
label-thunderbird-tls = 接続の保護
label-thunderbird-auth = 認証方式
label-thunderbird-check-startup = 新着メッセージがないか起動時に確認する
label-thunderbird-check-every = 新着メッセージがないか _ 分ごとに確認する
label-thunderbird-leave = ダウンロード後もサーバーにメッセージを残す
label-thunderbird-days = ダウンロードしてから _ 日以上経過したメッセージは削除する
label-thunderbird-delete = ダウンロードしたメッセージを削除したらサーバーからも削除する
label-thunderbird-prefix = IMAP サーバーディレクトリー
value-thunderbird-tls-implicit = SSL/TLS
value-thunderbird-tls-starttls = STARTTLS
value-thunderbird-tls-none = なし
value-thunderbird-auth-password = 通常のパスワード認証
value-thunderbird-auth-password-clear = 平文のパスワード認証 (安全でない)
value-thunderbird-auth-encrypted = 暗号化されたパスワード認証
value-thunderbird-auth-oauth2 = OAuth2
value-thunderbird-auth-certificate = TLS 証明書
value-thunderbird-auth-none = 認証なし
value-thunderbird-pop = POP3

place-eudora-start = Tools > Options > Getting Started
place-eudora-checking = Tools > Options > Checking Mail
place-eudora-incoming = Tools > Options > Incoming Mail
place-eudora-sending = Tools > Options > Sending Mail
place-eudora-miscellaneous = Tools > Options > Miscellaneous
place-eudora-file = Eudoraを終了した状態で、Eudora.iniの[Settings]の下の1行
label-eudora-name = Real name
label-eudora-address =
    { $version ->
        [4] Return address
        [5] Email address（またはReturn address）
        [6] Email address（またはReturn address）
       *[7] Email address
    }
label-eudora-host = Mail Server (Incoming)
label-eudora-username =
    { $version ->
        [4] Login Name
        [5] User Name（またはLogin Name）
        [6] User Name（またはLogin Name）
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
value-eudora-ssl-old = NoneまたはNever（その項目がある場合）
value-eudora-passwords = Passwords
value-eudora-apop = APOP
value-eudora-cram-md5 = Cram-MD5
value-eudora-same-username = 入力不要（Eudoraは受信用のものを使います）
value-eudora-port-by-itself = { $port }（入力不要、Eudoraが自動で使います）

place-mac-start = Settings（またはPreferences） > Getting Started
place-mac-checking = Settings（またはPreferences） > Checking Mail
place-mac-sending = Settings（またはPreferences） > Sending Mail
place-mac-ssl = Settings（またはPreferences） > SSL
place-mac-message = 新規メッセージにこれを入力し、ダブルクリック
label-mac-address = Email address（またはReturn address）
label-mac-username = Username
label-mac-host = Mail Server
label-mac-allow = Allow authorization
label-mac-ssl-incoming = SSL for { $protocol }
label-mac-ssl-outgoing = SSL for SMTP
label-mac-message = Port
value-mac-ssl-alternate = Required (Alternate Port)
value-mac-ssl-starttls = Required (TLS)
value-mac-ssl-none = SSLなし

sheet-title = { $name }さんのメール設定
sheet-subject = { $organisation }の{ $program }用
sheet-you = あなた
sheet-reading = メールの受信
sheet-sending = メールの送信
sheet-keeping = メールの確認と保持
sheet-advice = 参考
sheet-steps = ソフトでの手作業の手順
sheet-help = ヘルプ
sheet-help-name = 問い合わせ先
sheet-help-phone = 電話
sheet-help-email = メール
sheet-help-web = ウェブ
sheet-help-hours = 受付時間
sheet-no-password = このシートにパスワードは載っていません。ヘルプデスクがパスワードを必要とすることはなく、尋ねることもありません。

links-title = Eudoraの設定リンク
links-how = Eudoraのあるコンピューターで各リンクを開き、Eudoraの「Change Option」ウィンドウで値を確認してOKを押します。終わったらEudoraを終了し、もう一度起動してください。
links-escapes = そのウィンドウに%20などが表示されることがあります。それぞれ、ここの行に表示されている文字に置き換えてください。

take-thunderbird-import-1 = Thunderbirdを開き、*ツール > 設定とデータのインポート...*を選ぶ（メニューバーがなければ先にAltを押す）
take-thunderbird-import-2 = *ファイルからインポートする*を選び、*次へ*を押す
take-thunderbird-import-3 = *バックアップしたプロファイルをインポートする*を選んで*次へ*を押し、{ $file }を開く
take-thunderbird-import-4 = *アカウントと設定*をチェックしたまま、*次へ*、*インポート開始*の順に押す
take-thunderbird-import-5 = *完了*を押すと、Thunderbirdが再起動し、今あるアカウントに新しいアカウントが加わる
take-thunderbird-prefs-1 = アカウントのない新しいプロファイルにだけ使う（それ以外はインポート用ファイルを使う）
take-thunderbird-prefs-2 = Thunderbirdで*ヘルプ > トラブルシューティング情報*を選び、*プロファイルフォルダー*を開いてから、Thunderbirdを終了する
take-thunderbird-prefs-3 = prefs.jsを安全な場所にコピーし、その末尾に{ $file }の行を加えて、Thunderbirdを起動する
take-autoconfig-1 = このファイルは{ $domain }の管理者用で、全員のThunderbirdを設定できる
take-autoconfig-2 = *https://autoconfig.{ $domain }/mail/{ $file }*に置き、有効な証明書を使ってtext/xmlとして配信する
take-autoconfig-3 = 各自がThunderbirdに名前、アドレス、パスワードを入力すると、残りは自動で見つかる
take-eudora-ini-1 = *Eudoraを終了する*（起動中は、Eudora自身の値で上書きされる）
take-eudora-ini-2 = *Eudora.ini*を探す。Eudora.exeのフォルダーかApplication Dataフォルダーにあり、名前で検索すると見つかる
take-eudora-ini-3 = 保存するときに、そこのEudora.iniを選ぶ。変わるのはこの設定だけで、古いファイルのコピーが同じフォルダーに残る
take-eudora-ini-4 = 先に試すには、そこに別の名前で保存し、*Eudora.exe "フォルダー" 名前.ini* で起動する
take-eudora-ini-5 = Eudoraが別のアカウントのパスワードを保存していたら、Eudoraで *Forget Password* を使う。サーバーを変えた後は、残っていたメールをもう一度取得することがある
take-eudora-links-1 = Eudoraのあるコンピューターで、{ $file }をブラウザーで開く
take-eudora-links-2 = 各リンクを開く。Eudoraが設定と新しい値を表示したら、*OK*を押す
take-eudora-links-3 = Eudoraを終了し、もう一度起動する
take-copy = *{ $home }*がまだなければ、{ $file }をその名前で置く。すでにあれば、{ $file }の行をそこに書き写す
take-chmod = 自分だけが読めるようにする: *chmod 600 { $home }*
take-maildir = 配信先のメールボックスを作る: *mkdir -p ~/Mail/work/cur ~/Mail/work/new ~/Mail/work/tmp*
take-folder = コピー先のフォルダーを作る: *mkdir -p ~/Mail/work*
take-mobileconfig-1 = *Macの場合*は、{ $file }を開き、*システム設定 > 一般 > デバイス管理*でこのプロファイルを選んで*インストール*する（macOS 13と14は*プライバシーとセキュリティ > プロファイル*、それより前は*システム環境設定 > プロファイル*）
take-mobileconfig-2 = *iPhoneかiPadの場合*は、メール、ファイル、Safariのどれかで{ $file }を開き、*設定 > ダウンロード済みのプロファイル*を選んで*インストール*する
take-mobileconfig-3 = *「未署名」*とは、ファイルに証明書が付いていないという意味。安全かどうかは受け取った経路しだいなので、自分か自分の組織が作ったものだけをインストールする
take-mobileconfig-4 = インストール中に*パスワードを尋ねられる*（ファイルにパスワードは入っていない）
take-mobileconfig-5 = 同じアドレスの新しいプロファイルを入れると、これと置き換わる。同じ場所の*削除*でアカウントを取り除ける
take-prf-1 = このファイルを読めるのは*Windows版のOutlook (classic)*だけ（メニューの左に*ファイル*があるもの）。新しいOutlookはファイルを取り込めないので、シートを使う
take-prf-2 = Outlookを終了し、*Windows+R*を押して、*outlook.exe /importprf "C:\フォルダー\{ $file }"* を実行する
take-prf-3 = Outlookがこのアカウントで開き、パスワードを尋ねる（ファイルにパスワードは入っていない）
take-prf-4 = お使いのバージョンで取り込めないときは、シートを見てアカウントを設定する
take-autodiscover-1 = このファイルは{ $domain }の管理者用。Outlook (classic)はここにアドレスの設定を問い合わせる
take-autodiscover-2 = *https://autodiscover.{ $domain }/autodiscover/{ $file }*へのPOST要求に、各人のLoginNameを入れてこれを返す。LoginNameの行をなくせば、アドレスでログインする全員に使える
take-autodiscover-3 = これは予備の手段。今のOutlookの多くは、先にMicrosoftのサービス、次に本人に尋ねる
take-k9s-1 = { $file }をスマートフォンに移す（ケーブルか、自分宛てのメールに添付して）
take-k9s-2 = アプリで*設定 > 設定をインポート*か、最初のページの*設定をインポート*を選び、ファイルを開く
take-k9s-3 = アカウントを有効にする前に、アプリがパスワードを尋ねる（ファイルにパスワードは入っていない）
take-k9-qr-1 = このコンピューターで{ $file }をブラウザーで開くか、幅5cm以上で印刷する
take-k9-qr-2 = アプリで*設定 > 設定をインポート > QR コードをスキャン*を選び、カメラをかざす
take-k9-qr-3 = アプリがパスワードを尋ねる（画像にパスワードは入っていない）
take-evolution-1 = Evolutionを終了する
take-evolution-2 = { $file }を展開し、中の3ファイルをフォルダー*{ $home }*に入れる
take-evolution-3 = Evolutionを起動する。パスワードを尋ね、キーリングに保存できる
take-accountrc-1 = { $program }を終了する（終了時に設定を書き込むため）
take-accountrc-2 = { $file }の行を*{ $home }*の末尾に入れる。すでに *[Account: 1]* の節があれば、新しい節を次の番号にし、*is_default=1*の行を省く
take-accountrc-3 = { $program }を起動する。最初にメールを確認するときにパスワードを尋ねる
take-claws-4 = IMAPでフォルダーが足りないときは、フォルダー一覧でアカウントを右クリックし、*Check for new folders*（新しいフォルダーの確認）を選ぶ
take-mutt-1 = { $file }をホームフォルダーにコピーし、*{ $home }*（NeoMuttは*~/.config/neomutt/neomuttrc*）に *source ~/{ $file }* の行を加える
take-mutt-2 = { $program }を起動する。パスワードを尋ね、どこにも保存しない
take-mutt-3 =
    { $save ->
        [no] {""}
       *[yes] 尋ねられないようにするには、*secret-tool store --label=mail server { $host } user { $user }* でパスワードをキーリングに入れ、*imap_pass*、*pop_pass*、*smtp_pass*をコマンド *secret-tool lookup server { $host } user { $user }* で設定する
    }
take-alpine-1 = alpineを終了する（終了時に*{ $home }*を書き込むため）
take-alpine-2 = { $file }の行を、*{ $home }*の同じ名前の行と置き換える。そのファイルがなければ、{ $file }をその名前で置く
take-alpine-3 = alpineを起動する。パスワードを尋ね、どこにも保存しない
take-store = パスワードは尋ねない。ファイルはキーリングのパスワードを使うので、*secret-tool store --label=mail server { $host } user { $user }* で入れておく
take-store-outgoing =
    { $login ->
        [yes] 送信用にももう一度: *secret-tool store --label=mail server { $smtp } user { $smtpuser }*
       *[no] {""}
    }
take-himalaya-1 = *himalaya account configure work* を実行する。パスワードを尋ね、システムのキーリングに保存する
take-fetchmail-1 = ターミナルで*fetchmail*を起動する。起動のたびにパスワードを尋ね、どこにも保存しない
take-fetchmail-2 = 取得したメールは、このコンピューターのメールサービス（ポート25）に渡される。なければ、項目の末尾に配信用のプログラムを *mda "COMMAND"* と書く
take-getmail-1 = rootではなく自分のアカウントで*getmail*を実行する。パスワードを尋ね、1回だけ取得する。タイマーで定期的に実行できる
take-getmail-2 =
    { $save ->
        [no] {""}
       *[yes] 尋ねられないようにするには、*secret-tool store --label=mail server { $host } user { $user }* でパスワードをキーリングに入れ、usernameの下に *password_command = ("secret-tool", "lookup", "server", "{ $host }", "user", "YOUR LOGIN")* の行を書く
    }
take-mpop-1 = 取得済みメールの一覧を置く場所を作る: *mkdir -p ~/.mpop_uidls*
take-mpop-2 = *mpop*を実行する。パスワードを尋ねる
take-mpop-3 =
    { $save ->
        [no] {""}
       *[yes] 先にキーリングを調べる: *secret-tool store --label=mail host { $host } service pop3 user { $user }*
    }
take-mbsync-1 = *mbsync -a* を実行する。パスワードを尋ね、メールボックスをコピーする
take-mbsync-2 =
    { $save ->
        [no] {""}
       *[yes] 尋ねられないようにするには、*secret-tool store --label=mail server { $host } user { $user }* でパスワードをキーリングに入れ、Userの下に *PassCmd "secret-tool lookup server { $host } user YOUR-LOGIN"* の行を書く
    }
take-offlineimap-1 = *offlineimap*を実行する。起動のたびにパスワードを尋ね、どこにも保存しない
take-msmtp-1 = メールソフトがこれを使って送信するようにする。muttでは *set sendmail=/usr/bin/msmtp*、ほかではsendmailコマンドとして指定する
take-msmtp-2 =
    { $login ->
        [yes] ターミナルでパスワードを尋ねる
       *[no] サーバーはパスワードを求めない
    }
take-msmtp-3 =
    { $saves-outgoing ->
        [yes] 先にキーリングを調べる: *secret-tool store --label=mail host { $smtp } service smtp user { $smtpuser }*
       *[no] {""}
    }
take-sheet-1 = { $file }をメールソフトの隣に開くか、印刷する
take-sheet-2 = シートの手順を上から順に進める
take-json-1 = { $file }はスクリプト用で、メールソフトは読まない

next-open = *{ $kind ->
        [generic] メールソフトを開きます
        [background] ターミナルを開いて{ $program }を実行します
       *[named] { $program }を開きます
    }。*設定が取り込まれていれば、アカウントはもう追加されています。
next-password = 尋ねられたら*パスワードを入力*します{ $password ->
        [both] （受信用と送信用に1回ずつ）
        [perhaps] （受信用と送信用に1回ずつのこともあります）
       *[once] {""}
    }。{ $save ->
        [no] パスワードは保存しないでください。組織は保存しないよう勧めています。
       *[yes] {""}
    }
next-wait =
    { $keeps ->
        [imap] *少しお待ちください。*初回は全メールの一覧を取得します。メッセージはサーバーに残ります。
        [copy] *少しお待ちください。*メールをこのコンピューターに取得します。選んだ日数だけ、サーバーにコピーが残ります。
       *[pop] *少しお待ちください。*メールをこのコンピューターに移します。サーバーにコピーは残らないので、バックアップを取ってください。
    }

## Command line

cli-about = メールを設定します。組織の規則からすべての設定を決め、メールソフトが取り込めるファイルを書き出します
cli-examples =
    コマンドを付けないとウィンドウが開きます。

    例:
      waypost
      waypost plan --org caltech-imss --username jdoe --name "Jane Doe" --program thunderbird
cli-plan-about = 設定と助言を表示する
cli-plan-examples =
    例:
      waypost plan --org caltech-imss --username jdoe --name "Jane Doe" --program eudora@5.1 --read-on one --protocol pop --leave-on-server 7 --json
cli-export-about = 設定ファイルを書き出す
cli-export-examples =
    例:
      waypost export --org caltech-imss --username jdoe --name "Jane Doe" --program thunderbird -o thunderbird.zip
      waypost export --answers jane.json --format sheet-text -o -
      waypost export --answers jane.json --program eudora@7.1 --into eudora.ini --personality Lab -o new.ini
      waypost export --from ~/.thunderbird/abcd1234.default-release --program thunderbird-android -o phone.k9s
cli-org-about = 組織のプロファイルを一覧、表示、検査する
cli-org-examples =
    例:
      waypost org show caltech-imss
cli-org-list-about = 使える組織を一覧する
cli-org-list-examples =
    例:
      waypost org list --json
cli-org-show-about = プロファイルのすべての値と出典を表示する
cli-org-show-examples =
    例:
      waypost org show caltech-imss
cli-org-validate-about = プロファイルを検査し、誤りをすべて行と列付きで示す
cli-org-validate-examples =
    例:
      waypost org validate my-organisation.json
cli-org-schema-about = プロファイルのJSON Schemaを表示する
cli-org-schema-examples =
    例:
      waypost org schema > waypost-organisation.schema.json
cli-org-new-about = ひな形のプロファイルを書き出す
cli-org-new-examples =
    例:
      waypost org new my-organisation.json
      waypost org new my-organisation.json --from jane@gmx.de
cli-org-upgrade-about = スキーマ1のプロファイルをスキーマ2に書き換える
cli-org-upgrade-examples =
    例:
      waypost org upgrade my-organisation.json
cli-check-about = 今の設定を読み、誤りを示して修復する
cli-check-examples =
    例:
      waypost check eudora.ini
      waypost check ~/.thunderbird/abcd1234.default-release --org caltech-imss --json
      waypost check eudora.ini --program eudora@5.1 --fix -o mended.ini
      waypost check --re-point my-organisation.json /home
cli-formats-about = 書き出し形式をすべて一覧する
cli-formats-examples =
    例:
      waypost formats --json
cli-completions-about = シェル用の補完スクリプトを表示する
cli-completions-examples =
    例:
      waypost completions bash > /etc/bash_completion.d/waypost
cli-man-about = マニュアルページを表示する、またはコマンドごとに書き出す
cli-man-examples =
    例:
      waypost man -o man1
cli-discover-about = どのメールサービスのアドレスでも設定を調べる
cli-discover-examples =
    例:
      waypost discover jane@example.org
      waypost discover example.org --json -o example.json
cli-discover-not-a-domain = 「{ $domain }」は独立したドメインではありません。アドレス、または @ より後の部分を指定してください。
cli-dns-not-an-address = --dns: 「{ $typed }」は 192.0.2.1:53 のようなポート付きのアドレスではありません。
cli-discover-written = { $path } に書き込みました。--org で使えます。
cli-discover-accept = 次のサーバーはドメインの外にあります： { $hosts } 。ご利用のメールサービスのものだとわかっている場合は、--accept-outside を付けてもう一度実行してください。
cli-discover-nothing = { $domain } の設定は見つかりませんでした。サーバーをメールサービスに問い合わせ、--imap と --smtp で指定してください。
cli-discover-found = { $name }：
cli-licences-about = Waypost と含まれるものの使用許諾を表示する
cli-licences-examples =
    例:
      waypost licences > licences.txt
version-no-commit = コミット：不明
version-commit = コミット：{ $commit }、{ $date }
version-system = システム：{ $system }
version-profile = プロファイル：{ $id }、バージョン { $version }、{ $date }
lookup-catalogue = Waypost 内のカタログ
lookup-pacc = ドメインの設定ファイル (PACC)
lookup-autoconfig = ドメインの設定ファイル (autoconfig)
lookup-well-known = ドメインのウェブサイトにある設定ファイル
lookup-srv = ドメインの DNS (SRV)
lookup-mx = メールを受け取る会社 (MX)
lookup-database = Thunderbird の公開データベース
lookup-found-dated = 見つかりました（ { $date } 現在）
lookup-found = 見つかりました
lookup-found-elsewhere = 見つかりました。ドメイン外のサーバー： { $hosts }
lookup-not-found = 何もありません
lookup-company = メールは { $company } が受け取りますが、カタログにありません
lookup-no-network = ネットワークがありません
lookup-not-allowed = 問い合わせていません。許可が必要です
lookup-offline = 問い合わせていません。何も送信できません
lookup-forbidden = 問い合わせていません。組織が許可していません
lookup-not-needed = 問い合わせていません。より良い情報源に設定があります
lookup-stopped = 中止しました
lookup-status = サーバーがエラー { $status } を返しました
lookup-redirect-elsewhere = 拒否しました。別の場所 { $url } に転送されます
lookup-no-digest = 拒否しました。ドメインの DNS にチェックサムがありません
lookup-other-digest = 拒否しました。ドメインの DNS が示すファイルと異なります
lookup-unreadable = 拒否しました。この種類のファイルではありません
lookup-web-page = 拒否しました。ウェブページが返されました。このネットワークでは先にサインインが必要かもしれません
lookup-tls = 拒否しました。サーバーの証明書または暗号化に誤りがあります
lookup-redirect-not-https = 拒否しました。暗号化されていないアドレスに転送されます
lookup-too-many-redirects = 拒否しました。転送が循環しています
lookup-too-large = 拒否しました。大きすぎます
lookup-too-slow = 時間内に応答がありません
lookup-broken = 正しい応答がありません
lookup-name-server = ネームサーバーでエラーが発生しました
lookup-proxy = プロキシが通しませんでした
service-no-encryption = { $service } は登録されていますが、受信と送信の両方で暗号化するサーバーがわかりません。設定を問い合わせて入力してください。
service-ended = { $service } は終了しました。新しい設定をメールサービスに問い合わせてください。
service-no-programs = { $service } ではメールソフトを使えません。ウェブサイトか専用アプリでメールを読んでください。
service-bridge = { $service } には、このコンピューター上の専用ソフト（ブリッジ）を通してのみ接続できます。インストールすると、入力するサーバーとパスワードが表示されます。
service-incomplete = この設定には、暗号化する受信サーバーまたは送信サーバーがありません。
service-unusable = この設定は使えません： { $words }
typed-server-not-a-port = 「{ $typed }」はポートではありません。ポートは 1 から 65535 までの数字です。
typed-server-port-contradicts = ポート { $port } は別の種類の暗号化のものです。ポートを省くか、別の種類を選んでください。
account-no-address = このアカウントにはメールアドレスがありません。
account-address-unusable = 「{ $address }」はメールアドレスとして使えません。
account-no-reading = このアカウントには受信サーバーがありません。
account-no-sending = このアカウントには送信サーバーがありません。
account-has-reading = このアカウントには自身の受信サーバーがあります。
account-has-sending = このアカウントには自身の送信サーバーがあります。
account-value-unusable = { $setting }: Waypostでは「{ $value }」を使えません。
account-always-encrypts = このアカウントは、サーバーが対応するときだけ暗号化します。新しい設定では必ず暗号化します。
account-login-is-address = このアカウントにはメールアドレスがないため、アドレスの形のユーザー名を使いました。
account-address-is-login = このアカウントにはユーザー名がないため、メールアドレスを使いました。
account-stays-for-days = このアカウントは受信したメールをサーバーに無期限に、またはWaypostで指定できるより長く残します。新しい設定では{ $days }日間残します。
account-reply-to-stays = このアカウントへの返信は { $address } に届きます。新しいソフトで手作業で設定してください。
account-other-addresses-stay = このアカウントは { $addresses } からも送信します。新しいソフトで手作業で追加してください。
account-left-behind = パスワード、連絡先、フィルターは{ $program }に残ります。パスワードは新しいソフトが尋ねます。
account-left-mail = { $program }がPOPで受信したメールはそこに残ります。新しいソフトに届くのは、まだサーバーにあるものだけです。
account-two-programs = 二つのソフトが同じメールボックスをPOPで読むと、互いのメールを消すことがあります。新しいソフトが動いたら、{ $program }での受信をやめてください。
about-title = Waypost について
about-text = Waypost は新しいバージョンを自動で探さず、自身についての情報も送信しません。新しいバージョンは、このバージョンを入手した場所から入手してください。
about-copy = この内容をコピー
about-licences = ライセンス
about-licences-text = Waypost にはほかの方の成果物が含まれています。各ライセンスに、それに基づいて使われているものが記されています。
about-software = Waypost 自体のライセンスと、含まれるすべてのソフトウェアとフォント

cli-heading-usage = 使い方:
cli-possible-values = {"["}指定できる値: { $values }]
cli-heading-commands = コマンド
cli-heading-command = コマンド
cli-heading-options = オプション
cli-heading-arguments = 引数

cli-arg-imap = IMAP サーバー（--org の代わり）
cli-arg-imap-tls = IMAP サーバーの暗号化（既定: ポートによる）
cli-arg-pop = POP サーバー（--org の代わり）
cli-arg-pop-tls = POP サーバーの暗号化（既定: ポートによる）
cli-arg-smtp = 送信サーバー（--org の代わり）
cli-arg-smtp-tls = 送信サーバーの暗号化（既定: ポートによる）
cli-arg-quiet = エラーと結果だけを表示する
cli-arg-verbose = 詳しく表示する（各値の出典）
cli-arg-offline = ネットワークに何も送信しない。必要とするコマンドは実行しない
cli-arg-receipt = すべての接続と送信内容をこのファイルにJSON行で書き込む
cli-arg-lang = 言語（enのようなタグ）
cli-arg-renderer = ウィンドウの描画方法（プロセッサーまたはOpenGL）。autoは使える最初のものを選ぶ（WAYPOST_RENDERERでも指定可）
cli-arg-color = 色を使う条件（auto、always、never）
cli-arg-version = バージョンを表示する
cli-arg-help = ヘルプを表示する
cli-arg-org = 組織（組み込みのid、インストール済みのid、またはプロファイルのファイル）
cli-arg-group = 利用者の区分（組織に複数ある場合）
cli-arg-username = ユーザー名
cli-arg-name = 氏名（相手に表示されるもの）
cli-arg-address = 組織のアドレスの一つ（省略時は最初のもの）
cli-arg-program = メールソフト（thunderbird、eudora@5.1、eudora-mac、genericなど）
cli-arg-read-on = メールを1台の一つのソフトで読むか、複数で読むか
cli-arg-protocol = メールの読み方（省略時は組織の推奨）
cli-arg-network = 送信する場所（省略時は両方）
cli-arg-isp-smtp = 代わりにプロバイダーのサーバーから送信する
cli-arg-leave-on-server = POPのみ: 取得したメールを何日かサーバーに残す
cli-arg-keep-after-trash = --leave-on-serverと併用: ごみ箱から消してもサーバーに残す
cli-arg-check-every = 新着メールを確認する間隔（分）、または手動のみ
cli-arg-accept-plaintext = ほかに方法がないとき、パスワードを暗号化せずに送る設定に同意する
cli-arg-answers = 回答をJSONファイルまたは用意されたセットアップから読む（オプションが優先）
cli-arg-json = JSONで表示する
cli-arg-format = 形式（省略時はソフトの最初の形式）。複数回指定可
cli-arg-output = 書き込むファイルまたはフォルダー（-は標準出力）
cli-arg-into = この既存の設定ファイルを編集し、結果を出力先に書き込む
cli-arg-sign-cert = Apple Mail用のプロファイルにこの証明書で署名する（PEM、上位の証明書を含む）
cli-arg-sign-key = 証明書の秘密鍵（PEM、パスワードなし）
cli-arg-personality = Eudora: この名前で二つ目のアカウントを設定する
cli-arg-file = プロファイルのファイル
cli-arg-paths = 設定ファイル、またはそれがあるフォルダー（Thunderbirdのプロファイル、Eudoraのデータフォルダー）
cli-arg-fix = 見つかった誤りを修復する（元のファイルならバックアップ付き、または出力先へ）
cli-arg-re-point = PATH以下のすべてのフォルダーにあるこの組織のアカウントを、組織のサーバーに切り替える
cli-arg-shell = シェル

cli-output-needs-fix = -o: 修復したファイルの出力先です。--fixも指定するか、これを省いてください。
cli-fix-one-target = -o: 複数のファイルを一つに書き込めません。フォルダーを指定するか、1ファイルずつ点検してください。
cli-re-point-and-org = --re-point が組織を指定します。--org を省いてください。
cli-re-point-done = 読んだファイル: { $files }。変更: { $changed }。ご自身で確認が必要: { $left }。
cli-no-command = コマンドを指定してください。指定しなければウィンドウが開きます。コマンドの一覧は「waypost --help」で表示できます。
cli-not-understood = { $what }。使い方は「--help」で表示できます。
cli-wrong-missing = { $argument } がありません
cli-wrong-argument = ここにはオプション { $argument } がありません
cli-wrong-command = コマンド「{ $command }」はありません
cli-wrong-unicode = 「{ $argument }」は UTF-8 ではありません。ファイルに UTF-8 の名前を付けてください。
cli-wrong-value = { $argument } に「{ $value }」は使えません。使えるもの: { $known }
cli-unreadable = { $path }を読めませんでした: { $words }。パスを確認してやり直してください。
cli-answers-fault = { $path }:{ $line }:{ $column }: { $words }
cli-servers-and-org = --org を指定するか、--imap または --pop と、--smtp でサーバーを指定してください。
cli-tls-without-server = { $option } はサーバーの暗号化の種類です。 { $needed } でサーバーを指定してください。
cli-servers-incomplete = 受信サーバー（--imap または --pop）と送信サーバー（--smtp）を指定してください。
cli-servers-need-address = --address: サーバーを指定する場合は、メールアドレス全体を指定してください（「{ $typed }」ではありません）。
cli-from-and-others = --from では、サーバーとユーザー名はアカウントのものになります。これを省いてください: { $options }。
cli-from-several = { $path } には複数のアカウントがあります: { $accounts }。--account で一つ選んでください。
cli-from-no-account = --account: { $path } にアカウント「{ $account }」はありません。あるのは { $accounts } です。
cli-from-several-match = --account: { $path } には「{ $account }」が複数あります。次のどれかを指定してください: { $accounts }。
cli-from-give = { $options } で指定してください。
cli-from-leave-out = これを省いてください: { $options }。
cli-org-unknown = --org: 組織「{ $name }」はありません。{ $known }のどれか、またはプロファイルのファイルを指定してください。
cli-unused-isp-smtp = 学内では、メールは組織のサーバーを通ります。これを省くか、--networkで別の場所を選んでください。
cli-unused-leave-on-server = IMAPではすべてのメールがサーバーに残ります。これを省くか、--protocol popを選んでください。
cli-needs-agreement = この設定ではパスワードが暗号化されずに送られるため、何も書き込みませんでした。ソフトを更新するか、別のソフトを選ぶか、--accept-plaintextで同意してください。
cli-format-not-for-program = --format: { $format }は{ $program }用ではありません。{ $known }を使ってください。
cli-one-format-for-output = -o -: 標準出力に書けるのは1ファイルだけです。--formatを一つだけ指定するか、フォルダーを指定してください。
cli-json-and-output = --json: 報告とファイルの両方を標準出力に書くことはできません。どちらかを省いてください。
cli-several-formats-need-folder = -o: 複数の形式にはフォルダーが必要です。パスの末尾をスラッシュにしてください。
cli-into-not-editable = --into: { $format }のファイルは編集できません。これを省くと新しく書き出します。
cli-saved-new = { $path }を書き出しました。
cli-saved-same = { $path }はすでにこの設定になっています。
cli-output-special = 標準出力に送るには、-o - を使ってください。
cli-saved-replaced =
    { $case ->
        [edited] { $path }を変更しました。ほかの内容はそのままです。変更前のものは{ $backup }にあります。
       *[replaced] { $path }を置き換えました。以前の内容は{ $backup }にあります。
    }
cli-no-place = { $format }にも{ $program }にも、これを入れる場所がありません: { $settings }。
cli-by-hand = { $format }に入らないため、手作業で設定するもの:
cli-format-every-program = すべてのソフト
cli-format-proven =
    { $how ->
        [run] { $versions }で動作確認済み: { $words }
        [rules] { $versions }用。未実行、{ $words }と照合済み
       *[people] { $words }
    }
cli-format-drops = 含まないもの: { $settings }
cli-org-built-in = 組み込み
cli-org-valid = { $name }: このプロファイルは使えます。
cli-org-invalid = { $path }: エラー{ $errors }件。
cli-issue-error = エラー
cli-issue-warning = 警告
cli-org-new = { $path }を書き出しました。中の名前をすべて置き換えてから「waypost org validate」を実行してください。
cli-org-new-exists = { $path }はすでにあるため、そのままにしました。別の名前を指定してください。
cli-org-new-from = { $domain } のサーバーで { $path } を書き出しました。名前、ヘルプデスク、ユーザー名、規則（policy）は例です。置き換えてから「waypost org validate」を実行してください。
cli-org-new-not-known = カタログに { $domain } はありません。「waypost discover { $domain } -o FILE.json」で調べるか、設定ファイルを指定してください。
cli-org-upgraded = { $path } はスキーマ{ $schema }のプロファイルになりました。変更したのは「schema」の数字だけです。以前のものは { $backup } にあります。
cli-org-upgrade-same = { $path } はすでにスキーマ{ $schema }のプロファイルのため、そのままにしました。
cli-org-upgrade-signature = 署名 { $path } はもう合いません。プロファイルに署名し直してください。
cli-output-failed = 標準出力に書き込めませんでした: { $words }。-oで別の出力先を指定してください。
window-profile-changed = 組織のプロファイルが変わりました
window-profile-changed-text = ファイルの内容が、開いたときから変わっています。読み直して今の内容を使うか、読み込み済みの内容で続けてください。
window-profile-read-again = 読み直す
window-no-display = ウィンドウを開くディスプレイがありません。「{ $command }」で、同じ質問にこのターミナルで答えられます。ウィンドウを使うには、デスクトップ環境か、画面なしで動かすパッケージxvfbを入れてください。ssh経由なら「ssh -X」でディスプレイを使えます。
window-failed = ウィンドウを開けませんでした（{ $words }）。「--renderer」で別の描画方法を選べます。cpuはグラフィックドライバー不要、openglはOpenGL 2以降が必要です（Linuxでは、パッケージlibgl1-mesa-driがあればグラフィックカードなしで使えます）。「waypost ask」で、同じ質問にターミナルで答えられます。
window-renderer-unknown = 「{ $name }」という描画方法はありません。--rendererかWAYPOST_RENDERERにauto、cpu、openglのどれかを指定してください。

## Window

## Window: frame

window-title = Waypost
window-name = Waypost: { $page }
window-name-refused = Waypost: { $page }（要確認）
window-not-kept = 回答を次回の起動まで保存できません。{ $path }に書き込めません（{ $words }）。ほかの機能はすべて使えます。中断せずに最後まで進めてください。
window-not-kept-no-folder = 保存先のホームフォルダーがないため、回答を次回の起動まで保存できません。ほかの機能はすべて使えます。中断せずに最後まで進めてください。
window-theme-not-kept = 表示テーマと言語を次回の起動まで保存できません。{ $path }に書き込めません（{ $words }）。
window-already-open = Waypostはすでに開いています。そのウィンドウを前面に表示しました。
sorry-title = Waypostで問題が起きました
sorry-kept = 回答は保存されています。書きかけのファイルはありません。
sorry-report = 報告を{ $path }に保存しました。回答も名前も入っていません。Waypostの担当者が修正に使えます。
sorry-no-report = 報告を保存できませんでした。
sorry-again = もう一度始める
sorry-close = ウィンドウを閉じる
job-failed = 最後まで終わりませんでした。Waypostで問題が起きました
sorry-in-terminal = Waypostで問題が起きました。報告を{ $path }に保存しました。回答も名前も入っていません。
sorry-in-terminal-no-report = Waypostで問題が起き、報告も保存できませんでした。
window-back = 戻る
window-continue = 次へ
window-key-act =
    { $system ->
        [macos] Command+Return
       *[other] Ctrl+Enter
    }
window-key-back =
    { $system ->
        [macos] Command+{"["}
       *[other] Alt+←
    }
problems-title = { $count }件の回答を確認してください
window-back-to-review = 設定の確認に戻る
window-to-finish = 完了へ進む
window-save-file = ファイルを保存
window-question-of = 質問 { $number } / { $count }
window-help-desk = ヘルプデスク { $contact }
window-theme-system = システム
window-theme-light = ライト
window-theme-dark = ダーク
window-theme-contrast-light = 高コントラスト白
window-theme-contrast-dark = 高コントラスト黒
window-theme-now = テーマ: { $theme }
window-language-now = 言語: { $language }
window-step-here = { $step }、現在の位置
window-step-to-come = { $step }、これから
window-so-far = これまでの設定
window-so-far-none = 答えるとここに表示されます。
window-changed = 今変わりました
window-rules-of = { $organisation }の規則によるものです。
window-before-you-go-on = 先に進む前に
window-why = 理由
window-why-source = 出典: { $source }。
window-copy = コピー
window-copy-name = コピー: { $setting }
window-change = 変更
window-change-name = 変更: { $field }
window-recommended = 推奨
window-profile-files = 組織のプロファイル

window-answer-you = { $name }、{ $login }
window-answer-reading =
    { $places ->
        [one] 1か所
       *[several] 複数の場所
    }、{ $protocol }
window-answer-on-campus = 学内
window-answer-off-campus = 学外
window-answer-both = 学内と学外
window-answer-keeping = { $days }日間
window-answer-not-keeping = 残さない
window-answer-minutes = { $minutes }分ごと
window-answer-by-hand = 手動

start-title = メールを設定する
start-text = やさしい言葉の質問がいくつかあります。Waypostがすべての設定を決めて理由を示し、メールソフトに入れるか、取り込み用のファイルにします。
start-go = 質問を始める
start-minute = 1分ほど
start-resume = 続きから始める
start-resume-detail = 前回の回答が残っています。パスワードは含まれていません。
start-promise-offline = インターネットなしで使えます
start-forget = 回答をすべて消す
start-forgotten = 消しました。次のファイルを削除しました:
start-forgotten-nothing = 削除するものはありませんでした。
start-not-forgotten = { $path }を削除できませんでした: { $words }
start-promise-password = パスワードを保存しません
start-promise-backup = 変更前にバックアップします

organisation-title = どの組織のメールですか？
organisation-text = サーバーと規則はここで決まります。
organisation-search = 検索
organisation-search-hint = 名前の一部、またはメールアドレス
organisation-none-found = 当てはまる組織がありません。もっと短い語で試すか、下でプロファイルのファイルを開いてください。
organisation-count = { $count }件の組織
organisation-built-in = Waypostに付属
organisation-detail = { $domains } · プロファイル{ $version }（{ $date }）· { $place }
organisation-file = 自分の組織が一覧にない
organisation-file-label = プロファイル
organisation-file-hint = ヘルプデスクから受け取れます。名前の末尾は.jsonです。
organisation-file-open = 開く
organisation-file-choose = ファイルを選択…
organisation-sha256 = SHA-256: { $sum }
organisation-unusable = { $file }は使えません
organisation-passed-over = 同じidのプロファイルが複数あります
organisation-certificate = このプロファイルは独自の証明書を持っています

find-address-title = 設定を探しましょう
find-address-text = ほとんどはメールアドレスから決まります。
find-address = メールアドレス
find-address-empty = 先にアドレスを入力するか、一覧から組織を選んでください。
find-address-no-domain = ユーザー名のようです。jdoe@example.org のようにアドレス全体を入力するか、一覧から組織を選んでください。
find-address-not-a-domain = @の後の部分がドメインではありません： { $words }
find-address-known-user = { $organisation } · ユーザー名 { $login }
find-address-known = { $date } の設定がこのコンピューターにあります。何も送信していません。

find-address-local = @の前の部分がアドレスになりません。空白や2つ目の@がないか確かめてください。
find-address-known-undated = このコンピューターにあります。何も送信していません。
find-address-catalogue = Waypostのカタログ（{ $date } 現在）にあります。何も送信していません。
find-address-not-right = 違いますか？
find-address-unknown = 次へ進んで調べるか、サーバーを自分で入力してください。
find-address-similar = { $domain } ですか？
find-needs-app-password = ソフト専用のパスワード（アプリパスワード）が必要な場合があります。入手先は最後のページに出ます。
find-needs-turn-on = 先にメールソフトでの受信を有効にする必要があります。場所は最後のページに出ます。
find-other-ways = 別の方法で始める
find-way-list = 一覧から組織を選ぶ
find-way-list-detail = 名前で検索するか、ヘルプデスクのプロファイルを開きます。
find-way-by-hand = サーバー名を入力する
find-way-by-hand-detail = プロバイダーのヘルプに載っています。残りはWaypostが試して見つけます。
find-way-program = 別のソフトで使っている
find-way-program-detail = このコンピューターのソフトからアカウントを読み取ります。
find-way-setup = 用意された設定を開く
find-way-setup-detail = ヘルプデスクから受け取ったファイル。名前の末尾は.waypostです。
find-look-up-title = Waypostは { $domain } をまだ知りません
find-look-up-text = このコンピューターにある{ $count }件のドメイン（{ $date } 現在）に含まれていません。
find-look-up-question = インターネットで調べますか？
find-look-up-promise = まだ何も送信していません。同意された場合、次の相手だけに問い合わせます：
find-asked-domain = その3つのウェブアドレスに、HTTPSで
find-learns-domain = あなたのインターネットアドレスと、{ $domain } のメール設定を探していること
find-asks-dns = お使いのネットワークのDNSサーバー
find-asked-dns = { $domain } のメールサーバーについて
find-learns-dns = { $domain } という名前（ウェブサイトを見るときと同じ）
find-asked-database = 任意。多くのプロバイダーの一覧。autoconfig.thunderbird.net にHTTPSで
find-learns-database = あなたのインターネットアドレスと、{ $domain } という名前
find-nobody-gets = アドレス全体やパスワードは誰にも渡りません。
find-company-asked-first = 別の会社がメールを運営している場合、問い合わせる前に確認します。
find-show-requests = すべての問い合わせを表示
find-hide-requests = 問い合わせを隠す
find-look-up = 調べる
find-look-up-again = もう一度調べる
find-stop = 調べるのをやめる
find-looking-up-title = { $domain } を調べています
find-asking = 問い合わせ中
find-nothing-title = { $domain } の設定は見つかりませんでした
find-nothing-text = プロバイダーのヘルプに2つのサーバーが載っています。自分で入力してください。
find-without-lookup = 調べずに進む
find-by-hand = サーバーを自分で入力
find-from-program = 別のソフトの設定を使う
find-offline-title = Waypostはネットワークを使えません
find-offline-text = --offline を付けて起動されています。サーバーを自分で入力するか、付けずに起動してください。
find-forbidden-title = 組織が設定の検索を許可していません
find-forbidden-text = このコンピューターのプロファイルで決められています。サーバーを自分で入力するか、ヘルプデスクに尋ねてください。
find-no-domain = この名前の直下にアドレスはありません。@の後を確かめてください。
find-no-network = ネットワークがありません。インターネットに接続して、もう一度調べてください。
find-stopped = 途中でやめました。続ければ見つかるかもしれません。
find-company-title = { $domain } のメールは { $company } が受け取ります
find-company-text = 同意された場合、その2つのウェブアドレスにHTTPSで問い合わせます。あなたのインターネットアドレスと、メール設定を探していることが伝わります。
find-ask-company = { $company } に問い合わせる
find-found-title = 見つかった設定
find-found-for = { $domain } の設定が見つかりました
find-says-catalogue = Waypostに付属のカタログにあります。
find-says-domain = ドメイン自身が、安全な接続で公開しています。
find-says-dns = ドメインのDNSの記録によります。偽装されることがあるので、サーバーを確かめてください。
find-says-company = メールを受け取る会社の設定です。
find-says-database = Thunderbirdの公開データベースにあります。
find-results = すべての結果
find-others = 他の結果（{ $count }）
find-use-found = この設定を使う
find-incoming = 受信
find-outgoing = 送信
find-sign-in = サインイン
find-server = { $protocol }、ポート { $port }、{ $encryption }
find-sign-in-password = パスワード
find-sign-in-app-password = ソフト専用のパスワード（アプリパスワード）
find-sign-in-oauth = ブラウザーで（OAuth2）
find-elsewhere = ドメイン外： { $host }
find-elsewhere-title = { $host } はこのドメインのものではありません
find-elsewhere-text = サーバーを借りている組織は多いので、正しい場合もあります。パスワードはそこに送られます。
find-expect = はい、{ $host } で合っています
find-tick-first = 先にチェックを入れるか、戻ってください。
find-not-stated = 示されていないこと
find-not-stated-text = サーバーにメールを残せる期間と確認の間隔。お使いのソフトの初期値になります。
find-what-was-asked = 問い合わせた内容
find-milliseconds = { $count } ミリ秒
find-sent = ドメイン名だけを送信しました。アドレスやパスワードは送っていません。
find-by-hand-title = サーバー名を入力
find-by-hand-text = プロバイダーのヘルプに載っています。残りはWaypostが試して見つけます。
find-incoming-server = 受信サーバー
find-outgoing-server = 送信サーバー
find-incoming-example = 例：imap.example.org
find-outgoing-example = 例：smtp.example.org
find-cleaned = サーバー名は { $host } です
find-protocol = プロトコル
find-incoming-encryption = 受信サーバーの暗号化
find-outgoing-encryption = 送信サーバーの暗号化
find-incoming-port = 受信サーバーのポート
find-outgoing-port = 送信サーバーのポート
find-port-used = 空欄なら { $port }
find-no-encryption = 途中で誰でもパスワードを読めます。書き込む前に同意を求めます。
find-login = サーバーのユーザー名
find-login-hint = アドレス全体（{ $address }）の場合は空欄にしてください

find-more-values = ポート、暗号化、ユーザー名
find-try-promise = ご希望なら、両方のサーバーの一般的なポートを試します。暗号化された接続だけを試し、パスワードは送りません。
find-try = サーバーを試す
find-stop-trying = 試すのをやめる
find-trying = 試しています
find-chosen = 応答あり
find-no-answer-here = 使える応答なし
find-use-it = これを使う
find-use-port = { $protocol }、ポート { $port }、{ $encryption } を使う
find-no-answer = 暗号化された接続はどれもできませんでした
find-use-typed = このサーバーを使う

checkup-use-elsewhere = 別のソフトで使う
checkup-use-elsewhere-name = { $account } を別のソフトで使う
moved-title = 引き継がれないもの

find-who = 問い合わせ先
find-what-they-learn = 相手に伝わること
find-port = { $protocol } { $port }、{ $encryption }
receipt-title = Waypostが送信したもの
receipt-show = Waypostが送信したものを表示
receipt-text = Waypostを起動してからのすべての接続です。
receipt-empty = 何もありません。ネットワークを使っていません。
receipt-copy = 一覧をコピー
receipt-for-dns = ネームサーバーへの問い合わせ
receipt-for-lookup = メール設定の検索
receipt-for-captive-portal = ネットワークのサインインページの確認
receipt-for-server-test = メールサーバーの試行
receipt-sent-nothing = 送信なし
receipt-sent-name = 名前 { $detail } を送信
receipt-sent-handshake = 暗号化を始めるためサーバー名を送信
receipt-sent-request = { $detail } を要求
receipt-sent-commands = メールプロトコルの命令を送信（サインインなし）
receipt-sent-login = ユーザー名とパスワードを暗号化して送信
receipt-line = { $what }： { $place }、{ $sent }
receipt-bytes = 送信 { $out } バイト、受信 { $in } バイト

review-name = 氏名
review-address = アドレス
review-program = メールソフト
review-username = ユーザー名
review-door = ポート、暗号化
review-port-and-tls = { $port }、{ $tls }
review-title = 設定を確認してください
review-text = コンピューターはまだ何も変わっていません。
review-text-changed = Waypostは以前このコンピューターの設定を変更しました。このページでは何も変わりません。
review-you = あなた
review-incoming = 受信メール
review-outgoing = 送信メール
review-habits = メールの確認と保持
review-protocol = プロトコル
review-server = サーバー
review-sign-in = 認証
review-path-prefix = パスの接頭辞
review-password = パスワード
review-password-value = { $program }が尋ねます
review-sends-from = 送信する場所
review-leave = サーバーに残す
review-days = サーバーから削除するまで
review-trash = ごみ箱から消したら削除
review-clear-title = パスワードが途中で読まれるおそれがあります
review-clear-text = この設定ではパスワードが暗号化されずに送られます。ネットワーク上の誰でも、パスワードとメールを読めます。新しいソフトなら両方を暗号化します。
review-clear-problem = これに同意するか、メールソフトを変えてください。
review-idle-title = 保存済み（今は使いません）
review-idle-text = 今の選択では、次の回答は使われません: { $fields }。
window-agree = 理解しました。暗号化なしの設定を書き込みます。

you-title = あなたについて
you-name = 氏名
you-name-hint = メッセージで相手に表示されるもの
you-username = ユーザー名
you-username-hint = ログインに使う名前（例: { $example }）
you-understood = ユーザー名: { $login }
you-group = 利用者の区分はどれですか？
you-address = メールアドレス
you-address-hint = 相手に表示され、返信先になるもの
you-address-other = 別のアドレス
you-address-other-label = アドレス
you-address-other-hint = 割り当てられた、末尾が@{ $domain }のもの

program-title = どのメールソフトを使いますか？
program-text = Waypostは、ソフトごとに合った形で設定を書き出します。
program-about-thunderbird = 無料。Windows、Mac、Linux用
program-about-eudora = Qualcommの定番ソフト、バージョン4～7
program-about-eudora-mac = Qualcommの定番ソフト、バージョン4～6
program-about-apple-mail = Mac、iPhone、iPad用
program-about-outlook-classic = MicrosoftのWindows用ソフト。メニューの左に「ファイル」があるもの
program-about-outlook = Windows用の新しいOutlook、Mac用、スマートフォン用。ファイルを取り込めないので、シートを見て入力します
program-about-thunderbird-android = Androidスマートフォン用、ファイルかカメラで。K-9 Mailも同じアプリです
program-about-evolution = GNOMEデスクトップのソフト
program-about-claws-mail = 小さくて速い。LinuxとWindows用
program-about-sylpheed = 小さくて速い。LinuxとWindows用
program-about-terminal = ターミナルで使うもの
program-about-collects = ほかのソフトのために、裏でメールを集めます
program-about-copies = IMAPメールボックスのコピーをこのコンピューターに保ちます
program-about-sends = ほかのソフトのためにメールを送信します
program-about-generic = すべての値を載せた、入力用のシート
program-here = このコンピューターにあるもの
program-others = その他すべて
program-more = ほかのソフト
program-version-here = バージョン{ $version }。{ $words }
program-approved-tag = サポート対象
program-approved = { $organisation }がサポートしています。{ $reason }
program-advised-against = { $organisation }は勧めていません。{ $reason }
program-advised-against-tag = 非推奨
program-unsuitable = { $program }はここでは使えません
program-version = どのバージョンですか？
program-version-hint = Helpメニューの「About Eudora」に表示されます。
program-version-below = { $version }未満
program-version-later = それ以降

how-often-title = メールをどのくらいの間隔で確認しますか？
how-often-text = 確認のたびに、サーバーに少し負担がかかります。{ $minimum ->
        [1] { $organisation }では制限していません。
       *[other] { $organisation }では{ $minimum }分以上の間隔にする決まりです。
    }
how-often-recommended = { $minutes }分ごと
how-often-recommended-detail = たいていの人には十分です
how-often-other = 別の間隔
how-often-every = 間隔
how-often-unit = 分
how-often-minutes = 新着メールを確認する間隔（分）
how-often-less = 5分短く
how-often-more = 5分長く
how-often-by-hand = 手動のときだけ
how-often-by-hand-detail = 新着メールを見たいときに、ソフトのボタンを押します

finish-title = 設定の準備ができました
finish-title-done = 完了しました
finish-card = { $program }用に保存
finish-card-text = 入れられる設定をすべて入れた一つのファイルです。コンピューターのほかの部分は変わりません。
finish-formats = ファイルの種類
finish-path = 保存先
finish-path-hint = すでにあるファイルは、別の名前で同じフォルダーに残します。
finish-path-hint-edit = すでにある場合は、この設定だけが変わり、古いファイルのコピーを残します。
finish-choose = 選択…
finish-saved = 保存しました
finish-saved-at = { $path }
finish-saved-same = { $path }はすでに同じ内容です。
finish-saved-backup = { $path }。以前の内容は{ $backup }にあります。
finish-not-saved = 保存していません。元の内容のままです
finish-take-in = { $program }に取り込む
finish-left-over = 手作業で設定するもの
finish-left-over-text = ファイルに入れられないものです。
finish-instead = または:
finish-print = シートを印刷
finish-printed = シートをブラウザーで開きました: { $path }
finish-not-printed = シートを保存できませんでした
finish-print-no-folder = このコンピューターには保存先の書類フォルダーがないため、シートを印刷できません。
finish-no-place = このファイルにも{ $program }にも、これを入れる場所がありません: { $settings }。
finish-by-hand = 手作業の手順
finish-by-hand-text = すべての設定を{ $program }の用語で
finish-values = 値を一つずつコピー
finish-next = この後の流れ
finish-step = { $label }: { $value }

## Window: pictures, reading, sending, keeping

picture-start = 封筒の板が付いた道しるべと、コンピューター
picture-imap = すべてのメッセージはサーバーにあります。職場と自宅のコンピューター、スマートフォンのどれにも同じものが表示されます。
picture-pop = すべてのメッセージがサーバーから自宅のコンピューターに移りました。サーバー、職場のコンピューター、スマートフォンには残っていません。
picture-imap-deleted = 1台で削除するとすべてから消える
picture-pop-deleted = ここで削除すると二度と戻らない
picture-server = サーバー
picture-work = 職場
picture-home = 自宅
picture-phone = スマホ
picture-on-campus = 学内
picture-elsewhere = 学外
picture-organisation = 組織
picture-provider = プロバイダー
picture-sending-on-campus = メッセージは学内ネットワークから組織のサーバーに届き、相手に送られます。
picture-sending-login = メッセージは組織のサーバーに届き、サインインすると受け付けられて、相手に送られます。
picture-sending-provider = メッセージはプロバイダーのサーバーに届き、相手に送られます。
picture-on-server = サーバー
picture-on-computer = このコンピューター
picture-arrives = 到着
picture-later = その後
picture-day = { $days }日目
picture-others = ほかのコンピューターも取得できる
picture-deleted = ここで削除
picture-deleted-fetched = 取得後すぐに削除
picture-stays = 削除するまで残る
picture-trash = { $days }日目より前にごみ箱から消すと、両方からすぐに消えます。
picture-retention-none = メッセージは取得するとすぐにサーバーから消えます。このコンピューターには、削除するまで残ります。
picture-retention = メッセージはサーバーに{ $days }日間残り、その間はほかのコンピューターも取得できます。その後サーバーから削除されます。このコンピューターには、削除するまで残ります。
picture-retention-trash = { picture-retention }それより前にごみ箱から消すと、両方からすぐに消えます。
picture-finish = 手紙がメールソフトのウィンドウに入るところ

reading-title = メールをどこで読みますか？
reading-one = 1台のコンピューター
reading-one-detail = 一つのメールソフトで
reading-several = 複数の場所
reading-several-detail = スマートフォン、職場、自宅
reading-live = メッセージをどこに置きますか？
reading-because-open = 先に読む場所を選んでください。向いているほうに印が付きます。
reading-because-one = コンピューターが1台なら、{ $organisation }は{ $protocol }を勧めています。
reading-because-several = 複数の場所なら、{ $organisation }は{ $protocol }を勧めています。
reading-imap = メールをサーバーに残す
reading-imap-text = メッセージは*サーバーに残ります*。どのコンピューターやスマートフォンにも同じメールが表示されます。一つで削除すると、すべてから消えます。
reading-pop = メールを1台に移す
reading-pop-text = メッセージは*1台のコンピューターに移り*、サーバーから消えます。スマートフォンやほかのコンピューターには届きません。
reading-not-offered = { $organisation }では{ $protocol }を使えません。

sending-title = どこから送信しますか？
sending-networks = 「学内」とは{ $networks }のことです。
sending-networks-unnamed = 「学内」とは{ $organisation }のネットワークのことです。
sending-on-campus = 学内だけ
sending-on-campus-detail = いつもそのネットワークで
sending-elsewhere = 学外だけ
sending-elsewhere-detail = 自宅や旅先で
sending-both = 両方
sending-both-detail = 持ち歩くノートパソコンで
sending-through = 学外では、どこのサーバーから送信しますか？
sending-service = { $organisation }のサーバー
sending-own = { $service }
sending-own-detail = どこでも使えます。パスワードでサインインします。
sending-own-only = 学外からは*{ $service }*を通して送信します。ソフトがパスワードでサインインします。
sending-provider = プロバイダーのサーバー
sending-provider-detail = そのプロバイダーで接続している場所で使えます。サーバーの名前が必要です。
sending-provider-name = プロバイダーの送信サーバーの名前
sending-provider-hint = プロバイダーのヘルプページに載っています（例: smtp.provider.example）

keeping-title = 取得したメールをサーバーにも残しますか？
keeping-text = POPでは、メールがこのコンピューターに移ります。ほかのコンピューターのために、サーバーにコピーを残しておけます。
keeping-no = いいえ、このコンピューターだけ
keeping-no-detail = 確認が速いままです。コピーが不要ならこちらを選んでください。
keeping-yes = はい、しばらくコピーを残す
keeping-yes-detail = ほかのコンピューターも取得できます。削除する時期を選べます。
keeping-after = サーバーから削除するまで
keeping-days =
    { $days ->
       *[other] 日
    }
keeping-days-name = サーバーから削除するまでの日数
keeping-fewer = 日数を減らす
keeping-more = 日数を増やす
keeping-trash = ごみ箱から消したときも削除する

## Mail that would leave the server for good: an interruption

leaving-title = メールがサーバーから完全に消えます
leaving-text = あなたは複数の場所でメールを読みます。POPでサーバーにコピーを残さないと、各メッセージは*最初に取得したコンピューター*に移ります。ほかの場所には届かず、ヘルプデスクでも取り戻せません。
leaving-imap = 代わりにIMAPを使う
leaving-imap-detail = メールはサーバーに残り、どの場所でも同じ内容になります
leaving-copy = サーバーにコピーを残す
leaving-copy-detail = { $days }日間残るので、ほかのコンピューターも取得できます
leaving-go-on = サーバーから消してよい

## Languages

language-title = 言語
language-text = ウィンドウの表示も、書き出される内容も、すぐに変わります。
language-no-font = このコンピューターでは{ $language ->
        [zh-Hans] 中国語
        [ja] 日本語
       *[other] その言語
    }を表示できません
language-no-font-text = その文字のフォントがここで見つからなかったため、Waypostは英語で表示します。無料のNoto Sans CJKなどのフォントを入れて、Waypostをもう一度起動してください。

## The check-up in the window

checkup-door = 今の設定を点検
checkup-door-detail = メールソフトの今の設定を読み、誤りを示して修復します。
checkup-choose-name = 点検
checkup-choose-title = どの設定を点検しますか？
checkup-choose-text = Waypostが設定を読み、誤りを示します。指示があるまで何も変えません。
checkup-here = このコンピューター
checkup-looking = メールソフトを探しています…
checkup-none-here = メールソフトは見つかりませんでした。下でファイルかフォルダーを指定してください。
checkup-profile = { $program }、{ $name }
checkup-path = 別のファイルまたはフォルダー
checkup-path-hint = Eudoraのeudora.ini、Thunderbirdのプロファイルフォルダー、またはほかのソフトの設定ファイル。このウィンドウにドロップすることもできます。
checkup-ask-file = ファイルを選択…
checkup-ask-folder = フォルダーを選択…
checkup-version = Eudoraのどのバージョンですか？
checkup-version-hint = 設定からはわかりません。Helpメニューの「About Eudora」に表示されます。
checkup-version-unknown = わからない
checkup-whose = どこの規則で？
checkup-whose-found = 設定から判断する
checkup-whose-found-detail = 設定のサーバーとアドレスから
checkup-whose-own = 組織を自分で選ぶ
checkup-whose-own-detail = その組織のアカウントだけを点検します
checkup-check = 点検
checkup-nothing-chosen = ソフトにチェックを入れるか、ファイルかフォルダーを指定してください。
checkup-reading = 読み取って点検しています…
checkup-mending = 修復しています…
checkup-title =
    { $count ->
        [0] 変更は不要です
       *[other] 確認が必要な設定が{ $count }件あります
    }
checkup-nothing-known = 点検できるアカウントがありませんでした
checkup-must = 要変更 *{ $count }*件
checkup-should = 変更を推奨 *{ $count }*件
checkup-know = 参考 *{ $count }*件
checkup-right = 正しい設定 *{ $count }*件
checkup-unchanged = まだ何も変わっていません。
checkup-healthy = 調べた{ $count }件の設定はすべて正しいものです。
checkup-repair = 修復
checkup-repair-name = 修復: { $title }
checkup-by-hand = 手作業
checkup-details = 詳細
checkup-details-name = 詳細: { $title }
checkup-line = { $line }行目
checkup-change = { $found }（正しくは{ $expected }）
checkup-step = ソフトで: { $place }: 「{ $label }」: *{ $value }*
checkup-stands = ファイルで: { $place }、{ $key }
checkup-own-choice = ご自身で決める設定のため、チェックを入れていません。
checkup-passed-over = 読み飛ばしたもの（{ $count }件）
checkup-unknown = { $account }: Waypostが知っている組織のアカウントではないため、そのままにします。
checkup-claim = これは{ $organisation }の自分のアカウントです
checkup-main = メインのアカウント
checkup-of = { $account } · { $program } · { $file }
checkup-checked = 点検したもの
checkup-account = アカウント
checkup-held-against = 照合先
checkup-other-organisation = 別の組織
checkup-lines = { $file }、{ $count }行
checkup-files = { $count }個のファイル
checkup-accounts = { $count }件のアカウント
checkup-kind = { $label }、{ $protocol }
checkup-save-report = 報告を保存…
checkup-report-file = waypost-check-up.txt
checkup-report-path = 報告の保存先
checkup-report-hint = このページの内容をすべて載せたテキスト。パスワードは含まれません。
checkup-report-save = 保存
checkup-no-path = 保存先を入力してください。
checkup-repair-count =
    { $count ->
        [0] 修復
       *[other] { $count }件を修復
    }
checkup-none-ticked = チェックがありません。Waypostに修復させるものにチェックを入れてください。
checkup-done = 最初に戻る
checkup-mend-name = 修復
checkup-mend-title = { $count }件の設定を修復しますか？
checkup-mend-text = 変わるのはこの設定だけです。ファイルのほかの部分は、一字一句そのままです。
checkup-fetch-title = 古いメールがもう一度届くことがあります
checkup-fetch-text = サーバー名やログイン名が変わると、ソフトにはどのメールを取得済みかがわからなくなります。サーバーに残っているメールをもう一度取得することがあります。失われるものはありません。
checkup-where = 修復結果をどこに保存しますか？
checkup-in-place = { $count ->
       *[other] 元のファイルを変更する
    }
checkup-in-place-text = 今の内容のコピーを、日付入りの名前で同じフォルダーに残します。先に{ $program }を終了してください。
checkup-copy = 修復したコピーを保存する
checkup-copy-text = ソフトが使っているファイルはそのままです。
checkup-copy-path = コピーの保存先
checkup-copy-hint =
    { $count ->
        [1] 修復を済ませたファイル全体
       *[other] { $count }個のコピーを入れるフォルダー
    }
checkup-mend-files = { $count ->
       *[other] ファイルを修復
    }
checkup-mend-copies = { $count ->
       *[other] コピーを保存
    }
checkup-try-again = やり直す
checkup-not-mended = 修復していません。ファイルは元のままです
checkup-mended-name = 修復済み
checkup-mended-title =
    { $count ->
        [0] 何も変わっていません
       *[other] { $count }件の設定を修復しました
    }
checkup-mended-list = 変更したもの
checkup-mended-new = 修復したコピーは{ $path }です。
checkup-mended-backup = { $path }に保存しました。以前の内容は{ $backup }にあります。
checkup-mended-same = { $path }はすでに同じ内容でした。
checkup-left-list = 残したもの
checkup-left-by-hand = Waypostはこれをファイル内で修復できません。手作業で直してください。
checkup-left-own = チェックを入れませんでした。
checkup-check-again = もう一度点検
checkup-changed = { $found }だったものが、今は{ $expected }です

## Putting the account into the program

apply-not-this-program = Waypostは{ $program }に設定を直接入れられません。
apply-no-settings = { $program }の設定は、このコンピューターで見つかりませんでした。
apply-start-once = { $program }はここで一度も起動されていません。一度起動して終了してから、やり直してください。
apply-several = { $program }のプロファイルがここに複数あり、どれも自動で開くものではありません: { $names }。どれかを指定してください。
apply-not-settings = { $path }には、Waypostが変更できる{ $program }の設定がありません。
apply-refused = { $path }には何も書き込みませんでした。{ $words }
apply-others-change = { $path }では、ほかのアカウントがこのアカウントの設定を使っており、一緒に変わってしまいます: { $names }。何も書き込みませんでした。先にそれらのアカウントを点検するか、これを独立したパーソナリティとして入れてください。
apply-changed = { $path }がたった今変わったため、何も書き込みませんでした。やり直してください。Waypostが読み直します。
apply-read-only = { $path }には書き込めません。何も変えていません。このコンピューターの管理者に尋ねるか、設定ファイルを保存してください。
apply-system = { $path }に書き込めませんでした: { $words }。すべて元のままです。
apply-no-journal = Waypostは、変更の記録を自分のフォルダーに残せませんでした: { $words }。記録がないと元に戻せないため、何も変えていません。
apply-differs = { $path }から読み返した内容が、書き込んだものと違いました。すべて元に戻しました。設定ファイルを保存し、ヘルプデスクに知らせてください。
apply-not-restored = { $path }を元に戻せませんでした: { $words }。同じフォルダーにあるコピーは無事です。Waypostは次回の起動時にもう一度試します。
apply-recovered = { $path }の前回の変更が途中で止まっていたため、正しく整えました。
apply-file = { $path }の変更
apply-new-file = 新しいファイル{ $path }
apply-nothing = { $program }には、このアカウントが同じ設定ですでに入っています（{ $path }）。何も変えていません。
apply-dry-run = 何も書き込んでいません。--dry-runがなければ、これを{ $program }に入れます（{ $path }）。
apply-made-profile = { $program }はここで一度も起動されていなかったため、このアカウントのプロファイルを作りました: { $path }。
apply-added = アカウントを{ $program }に追加しました（{ $path }、{ $account }として）。
apply-corrected = { $program }にあったアカウントを正しい設定にしました（{ $path }、{ $account }）。
apply-backup = 以前の内容は{ $path }に残してあります。
replaced-hard-links = { $path }には別の名前（ハードリンク）があります。そちらの内容は元のまま残ります。
replaced-foreign-owner = { $path }は別のユーザーのものです。所有者は変わりません。システムが許可しない場合は何も変更しません。
replaced-foreign-group = { $path }は、あなたが属していないグループのものです。変更後はあなた自身のグループのものになり、その権限はほかの人と同じになります。
undo-nothing = 元に戻す変更はありません。
undo-journal = Waypostの変更の記録を読み書きできませんでした: { $words }。
undo-changed = { $path }は、Waypostが書き込んだ後に、ソフトか手作業で変わっています。古いファイルに戻すと、その変更が失われます。
undo-changed-accounts = { $path }は、Waypostが書き込んだ後に変わっています。古いファイルに戻すと、その後に加わったものが失われます。たとえば{ $accounts }です。
undo-no-copy = コピー{ $path }がないか変わっているため、古いファイルに戻せません。
undo-dry-run = 何も書き込んでいません。--dry-runがなければ、{ $program }での{ $address }の変更を元に戻します（{ $path }）。
journal-folder-passed-over = { $path }にあるWaypostの変更記録は使いません。{ $words }。それまでは、これらの変更を取り消せません。
journal-passed-over = { $path }はWaypostの変更記録のフォルダーにありますが、使いませんでした。{ $reason ->
    [special] 通常のファイルではありません
    [foreign] このコンピューターのほかのユーザーが書いた可能性があります
    [large] 大きすぎます
    [unreadable] 読み込めませんでした({ $words })
    [other-files] Waypostが変更しないファイルが書かれています
   *[damaged] 壊れているか、別のバージョンのWaypostのものです
 }。そこに書かれた変更はWaypostでは元に戻せません。不要なら削除してください。
apply-busy = 別のWaypostが設定を変更しているため、何も変更していません。終わるまで待ってから、もう一度試してください。
change-not-locked = { -waypost }は、二つの起動が同じ設定を同時に変えるのを防ぐロックを使えませんでした: { $words }。何も変えていません。
apply-unfinished = { $path }の前回の変更が途中で止まっています。次に--dry-runなしで実行すると、正しく整えます。
undo-partial = { $path }を元に戻せませんでした: { $words }。{ $count ->
    [0] まだどのファイルも元に戻していません。
   *[other] 元に戻したファイル: { $restored }。
 }原因がなくなったら、もう一度元に戻してください。失われたものはありません。
undo-not-recorded = すべてのファイルは変更前と同じですが、Waypostの変更記録を削除できませんでした: { $words }。次回の起動時に削除します。
undo-kept-backup = コピー{ $path }はもう不要ですが、削除できませんでした。
undo-restored = { $program }を、{ $address }を入れる前の状態に戻しました（{ $path }）。
undo-taken-out = { $address }を{ $program }から取り除きました（{ $path }）。その後の変更も、取得済みのメッセージも残っています。
undo-kept = { $key }はその後に変わっているため、そのままです。
cli-apply-about = このコンピューターのソフトに設定を入れる、または取り除く
cli-apply-examples =
    例:
      waypost apply --org caltech-imss --username jdoe --name "Jane Doe" --program thunderbird --dry-run
      waypost apply --answers jane.json --profile ~/.thunderbird/abcd1234.default-release
      waypost apply --undo
cli-arg-profile = プロファイルのフォルダーまたは設定ファイル（ソフトに複数ある場合）
cli-arg-dry-run = 変更される内容を表示し、何も書き込まない
cli-arg-undo = 最後の変更を元に戻す
cli-arg-account-only = --undoと併用: ファイルがその後に変わっている場合、Waypostが入れたものだけを取り除く
cli-account-only-needs-undo = --account-only: --undoと一緒に使うものです。--undoも指定するか、これを省いてください。
cli-apply-export-instead = 「waypost export」で、手作業で取り込むファイルを書き出せます。
cli-apply-undo = 「waypost apply --undo」で元に戻せます。
cli-undo-account-only = Waypostが入れたものだけを取り除くには、--account-onlyを加えてください。

## The last page: into the program itself

put-title = { $program }に設定を入れる
put-adds = アカウント*{ $address }*を追加します。ほかのアカウントはそのままです。
put-adds-somewhere = アカウント*{ $address }*を追加します。
put-corrects = アカウント*{ $address }*はすでにあります。その設定を修正します。ほかのアカウントはそのままです。
put-makes-profile = { $program }はここで一度も起動されていません。アカウント*{ $address }*のプロファイルを作ります。
put-nothing = アカウント*{ $address }*は、同じ設定ですでに{ $program }に入っています。
put-profile = どのプロファイルですか？
put-choose-profile = どれも自動で開くものではありません。アカウントを入れる先を選んでください。
put-default-profile = { $name }（自動で開くもの）
put-ready = { $program }は終了しています。コピーを残すので、いつでも元に戻せます。
put-ready-new = 今あるものは変わりません。いつでも元に戻せます。
put-nothing-to-do = 変更するものはありません。
put-open = { $program }が開いているため、変更が上書きされてしまいます。終了してからやり直してください。
put-busy = お待ちください…
put-show = 変更内容を表示
put-line-before = − { $key } = { $value }
put-line-after = + { $key } = { $value }
put-done-added = { $address }を{ $program }に追加しました
put-done-corrected = { $program }の{ $address }の設定を修正しました
put-done-profile = { $program }に{ $address }のプロファイルができました
finish-file = ファイルを保存…
undo-earlier = { $date }: Waypostが{ $address }を{ $program }に入れました。
undo-ask = 元に戻す…
undo-question = { $address }を{ $program }から取り除きますか？
undo-question-text = ファイルは1バイトも違わず元の内容に戻ります。サーバーのメールには触れません。
undo-yes = 元に戻す
undo-keep = このままにする
undo-take-out = このアカウントだけを取り除く
undo-busy = お待ちください…
undo-done-title = 元に戻しました
undo-not-done = 元に戻していません。すべて今のままです
undo-partly-done = 完全には元に戻っていません
undo-recovered-title = 途中の変更を整えました
undo-not-recovered-title = 途中の変更を整えられませんでした

## The support code, the prepared setup, lists of people

code-empty = コードを入力してください。英数字5文字が4組です。
code-letter = { $group }組目: 「{ $letter }」はコードに使われない文字です。この組をもう一度聞いてください。
code-length = コードは英数字{ $length }文字ですが、これは{ $count }文字です。全体をもう一度聞いてください。
code-group-length = { $group }組目は英数字{ $length }文字のはずです。この組をもう一度聞いてください。
code-wrong = 複数の文字が違います。コード全体をもう一度聞いてください。
code-wrong-group =
    { $count ->
        [1] { $groups }組目が違います。文字の聞き違いか入れ替わりがあります。この組をもう一度聞いてください。
       *[other] { $groups }組目が違います。文字の聞き違いか入れ替わりがあります。これらの組をもう一度聞いてください。
    }
code-newer = このコードは、より新しいバージョンのWaypostで作られています。読むにはWaypostを更新してください。

setup-newer = { $path }は形式{ $number }のセットアップで、このバージョンのWaypostより新しいものです。開くにはWaypostを更新してください。

people-not-a-choice = { $column }: 「{ $found }」は使えない語です。{ $known }を使ってください。
people-column = { $column }: { $what }
people-cells = この行のセルは{ $found }個、ヘッダーは{ $wanted }個です。コンマか引用符が足りないか、多いようです。
people-not-text = UTF-16か、テキストではないものです。一覧を「CSV UTF-8」で保存してください。
people-row-too-long = この行は64 KiBを超えていますが、そこまで長い行は必要ありません。区切り文字と引用符を確認してください。
people-row-empty = 行が空です。区切り文字しかありません。記入するか、取り除いてください。
people-open-quote = { $line }行目で開いた引用符が、その行で閉じられていません。閉じるか、取り除いてください。後の行に影響はありません。
people-org-unknown = org: このコンピューターに組織「{ $name }」はありません。インストール済みの組織のidを指定してください。
people-needs-agreement = この設定ではパスワードが暗号化されずに送られます。新しいソフトを指定するか、--accept-plaintextまたは列「accept_plaintext」で同意してください。
people-no-format = 指定された形式に{ $program }用のものがありません。{ $program }用の形式を指定するか、--formatを省いてください。
people-windows-1252 = 一覧がUTF-8ではないため、Windows-1252として読みました。配る前に、アクセント記号付きの名前を確認してください。
setup-no-organisation = { $path }は組織「{ $id }」用ですが、このコンピューターはそれを知りません。ヘルプデスクに、組織のプロファイルか、プロファイル入りのセットアップをお求めください。
batch-system = { $path }に書き込めませんでした: { $words }。それまでに書き込んだものは無事です。同じコマンドをもう一度実行すると続きから始まります。
batch-no-target = ファイルの保存先のフォルダーまたはzipが指定されていません。指定してください。何も書き込んでいません。
batch-list-changed = 名簿 { $path } は確認した後に変更されています。もう一度確認してください。何も書き込んでいません。

code-page = ページ
code-verdict = 前回の接続テスト
code-unknown-organisation = このコンピューターが知らない組織
code-other-organisation = このコードは別の組織のものです。どこでも通用する部分を表示します。
code-other-edition = このコードは、組織のプロファイルの別の版で作られています。今も通用する部分を表示します。
code-dropped = ここでは意味がないため未定にしたもの: { $fields }
code-to-ask = コードにないため尋ねるもの: { $fields }
code-spelled = { $group }組目: { $words }
code-spelled-letter = { $letter } { $word }
code-spelled-both = { $one }、{ $other }

## The words by which letters and digits are read out on the telephone (ICAO for English)

code-spell-0 = ゼロ
code-spell-1 = いち
code-spell-2 = に
code-spell-3 = さん
code-spell-4 = よん
code-spell-5 = ご
code-spell-6 = ろく
code-spell-7 = なな
code-spell-8 = はち
code-spell-9 = きゅう
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

cli-code-about = サポートコード（選択内容を電話で伝えるための4組の文字）
cli-code-examples =
    例:
      waypost code encode --org caltech-imss --program eudora@5.1 --protocol pop
cli-code-encode-about = 回答のコードを表示する。名前、アドレス、パスワードは含まれない
cli-code-encode-examples =
    例:
      waypost code encode --org caltech-imss --program eudora@5.1 --protocol pop --leave-on-server 7
cli-code-decode-about = コードの意味、またはどの組が違うかを示す
cli-code-decode-examples =
    例:
      waypost code decode "12345-6789A-BCDEF-GHJKM" --json
cli-prepare-about = 設定の確認のページで開くセットアップを書き出す
cli-prepare-examples =
    例:
      waypost prepare --org caltech-imss --username jdoe --name "Jane Doe" --program thunderbird -o jane.waypost
      waypost jane.waypost
cli-batch-about = 一覧の一人ひとりに設定ファイルを書き出す
cli-batch-examples =
    一覧はヘッダー付きのCSVです。username、nameのほか、address、org、group、program、read_on、protocol、
    network、isp_smtp、leave_on_server、keep_after_trash、check_every、accept_plaintextを使えます。空のセルには
    オプションの値が入ります。中断しても、同じコマンドで続きから始まります。

    例:
      waypost batch people.csv --org caltech-imss --program thunderbird -o settings.zip
      waypost batch people.csv --org caltech-imss --program thunderbird --format thunderbird-import --format sheet-html -o settings
cli-ask-about = 同じ質問をターミナルのテキストで行う
cli-ask-examples =
    例:
      waypost ask
      waypost ask --org caltech-imss < answers.txt

    番号か語で答えます。Enterで角括弧の中の値になります。「back」「why」「change」「quit」は
    どの質問でも使えます。質問は標準エラー出力に、保存したファイルのパスは標準出力に出ます。
ask-begin = Waypost: メールの設定。番号か語を入力してください。Enterで角括弧の中の値になります。「back」「why」「change」「quit」はいつでも使えます。
ask-question = 質問 { $number } / { $of }: { $title }
ask-prompt = 回答 [{ $default }]:{ " " }
ask-prompt-open = 回答:{ " " }
ask-organisation-hint = メールアドレス、番号、id、またはプロファイルのファイルのパス。
ask-provider-hint = 組織のサーバーなら「no」、プロバイダーのサーバーならsmtp.provider.exampleのように。
ask-keeping-hint = 「no」、またはサーバーから削除するまでの日数。
ask-how-often-hint = 間隔（分）。手動のときだけなら「manual」。
ask-why-group = 利用者の区分によってサーバーが違います。
ask-why-username = メールのログインに使う名前です。パスワードではありません。パスワードをここで尋ねることはありません。
ask-needs-answer = ここには回答が必要です。
ask-not-a-choice = その回答はありません。一覧の番号か語を入力してください。
ask-review = Enterで保存に進みます。「change 3」でその質問に戻り、「change」で質問を一覧し、「why」で各値の出典を表示します。
ask-agree = この設定ではパスワードが暗号化されずに送られます。それでも進むなら「agree」、別のソフトを選ぶなら「change」と入力してください。
ask-agree-word = agree
ask-change = 「change」と番号を入力してください。
ask-ended = 最後の質問の前に入力が終わったため、何も保存していません。すべての質問に答えるか、回答をオプションで指定してください。
ask-left = 保存せずに終了しました。
ask-word-back = back
ask-word-why = why
ask-word-quit = quit
ask-word-change = change

ask-look-up = 調べますか？ 「はい」、またはサーバーを自分で入力するなら「いいえ」。
ask-look-up-database = 多くのプロバイダーのこの一覧にも問い合わせますか？ 「はい」または「いいえ」。
ask-elsewhere = このサーバーで合っていますか？ 「はい」または「いいえ」。
ask-use-found = この設定を使いますか？ 「はい」、またはサーバーを自分で入力するなら「いいえ」。
ask-servers-hint = mail.example.org のような名前、またはポート付きで mail.example.org:993。プロバイダーのヘルプに載っています。
ask-word-yes = はい
ask-word-no = いいえ
cli-test-about = サーバーを試し、問題点、対応できる人、すべきことを示す
cli-test-examples =
    例:
      waypost test --org caltech-imss --username jdoe --name "Jane Doe" --program thunderbird
      waypost test --from ~/.thunderbird --json
      pass mail | waypost test --answers jane.json --password-stdin

    パスワードはターミナルで尋ねるか（Enterのみでログインなし）、標準入力から読みます。暗号化を確かめた後に
    一度だけ使い、すぐに破棄します。メールの送信、取得、削除はしません。
cli-test-several = ファイルに複数のアカウントがあるため、パスワードは試していません。--usernameで一つを指定してください。
cli-test-no-server = { $named ->
    [yes] { $path }に、そのユーザー名でサーバーのあるアカウントはありません。
   *[no] { $path }に、サーバーのあるアカウントはありません。
}
cli-offline = waypost { $command }にはネットワークが必要ですが、--offlineで禁止されています。何も送信していません。--offlineなしで実行してください。
cli-receipt-no-file = --receiptにはファイル名が必要です。例: --receipt sent.jsonl
cli-test-no-root = { $path }にPEM形式の証明書はありません。
cli-test-resolve = --resolve: 「{ $text }」はHOST:PORT:ADDRESS:PORTの形ではありません。IPv6アドレスは角括弧で囲みます。
try-password-empty = パスワードがありません。
cli-test-no-password = --password-stdin: 標準入力にパスワードがありません。
try-password-too-long = パスワードが{ $limit }バイトを超えているため、使いませんでした。何も送信していません。
try-password-line-break = パスワードの途中に改行があるため、使いませんでした。何も送信していません。パスワードだけを1行で渡してください。
try-password-utf16 = パスワードがUTF-16か、NUL文字を含んでいるため、使いませんでした。何も送信していません。UTF-8で渡してください。
try-password-not-utf8 = パスワードがUTF-8ではなく（Latin-1またはWindows-1252かもしれません）、使いませんでした。何も送信していません。UTF-8で渡してください。
try-password-control = パスワードに制御文字（矢印キーなど）が含まれているため、使いませんでした。何も送信していません。もう一度入力してください。本当に含まれている場合は、--password-stdinで渡してください。
cli-test-password = { $username }のパスワード（Enterのみでログインなし）:{ " " }
cli-arg-from = この設定ファイルまたはフォルダーのアカウントを使う
cli-arg-account = --from のアカウント（「waypost check」が示す名前、アドレス、またはキー）
cli-arg-begin-with = カタログにあるアドレス、または設定ファイルやフォルダーのアカウントのサーバーから始める
cli-arg-password-stdin = パスワードを標準入力から読む（UTF-8で1行のみ）
cli-arg-looked-up = アドレスまたはそのドメイン
cli-arg-database = Thunderbird の公開データベースにも問い合わせる（ドメインが伝わります）
cli-arg-accept-outside = ドメイン外のサーバーを使い、メールを受け取る会社にも問い合わせる
cli-arg-all = カタログに設定があっても、すべての情報源に問い合わせる
cli-arg-dns = このネームサーバーに問い合わせる（テスト用）
cli-arg-resolve = ホストとポートにこのアドレスを使う（curlの--connect-toと同様）。複数回指定可
cli-arg-ca-file = このPEMファイルのルート証明書だけを信頼する
cli-arg-page = 開いているページ（省略時は設定の確認のページ）
cli-arg-verdict = 前回サーバーを試した結果
cli-arg-code = 聞き取ったコード（大文字と小文字、空白、ハイフンの違いは無視）
cli-arg-setup = 書き出すセットアップ（-は標準出力）
cli-arg-people = 対象者の一覧（CSV）
cli-arg-target = 書き出すフォルダーまたはzip
cli-setup-name = -o: ダブルクリックで開けるように、名前の末尾を.waypostにしてください。
cli-setup-no-agreement = 暗号化されないパスワードへの同意は引き継がれません。本人に尋ねます。
cli-batch-progress = 書き出し { $written }、不可 { $refused }、毎秒 { $rate }、残り { $left }
cli-batch-duplicate = 「{ $username }」は{ $line }行目にもあります。どちらの行も処理しました。
cli-batch-left-over = 次のフォルダーは、今回ファイルを作成した人のものではありません（以前の一覧の人のものかもしれません）。変更していません: { $names }。
cli-batch-done = { $path }: { $written }人分のファイルを書き出しました{ $already ->
        [0] {""}
       *[other] （うち{ $already }人分はすでにありました）
    }。{ $refused ->
        [0] {""}
       *[other] { $refused }行は書き出せませんでした。
    }
cli-batch-stopped = { $written }人分で停止しました。書き出したものはすべて完全です。同じコマンドをもう一度実行すると続きから始まります。

## Sheets: the support code, and the picture for a phone

sheet-code = サポートコード
sheet-code-how = このコードをヘルプデスクに読み上げると、ここでの選択内容が伝わります。あなたが誰かは含まれず、パスワードでもありません。
sheet-phone = Androidスマートフォンの場合
sheet-phone-picture = Android版Thunderbird用に、この設定を入れたQRコード
sheet-phone-how = Android版Thunderbirdで*設定 > 設定をインポート > QR コードをスキャン*を選び、この画像にカメラをかざしてください。パスワードは含まれず、スマートフォンが尋ねます。メールを確認する間隔とサーバーに残す期間は、スマートフォンで設定します。

## A prepared setup in the window

offered-title = セットアップが用意されています
offered-text = { $organisation }用の回答があらかじめ入力されます。コンピューターは何も変わらず、回答はどれも変更できます。ここでの以前の回答は置き換わります。
offered-foreign = このコンピューターが知らないサーバーです
offered-foreign-text = このファイルは独自の規則とサーバーを持ち、それを「{ $organisation }」と呼んでいます。作った人が、あなたのメールとパスワードをそこへ送らせることもできます。誰から受け取ったかがわかっている場合にだけ進んでください。
offered-servers = そのサーバー
offered-server = { $host }、ポート{ $port }
offered-take = このセットアップを使う
offered-leave = 使わない
offered-unusable = このセットアップは使えません
prepared-title = ヘルプデスクが用意した回答
prepared-text = これらの回答はファイルから読み込まれました。目を通してください。どれも変更できます。
prepared-other-edition = これらの回答は、組織の規則の別の版で作られたファイルから読み込まれました。目を通してください。どれも変更できます。

## The support code in the window

support-title = サポートコード
support-text = ヘルプデスクに読み上げると、同じ画面を見てもらえます。含まれるのは選択内容です。名前、アドレス、パスワードは含まれません。
support-none-yet = 組織を選ぶとコードができます。
support-own = あなたのサポートコード: { $code }
support-show = 読み上げ用に表示…
support-copy = コードをコピー
support-read-out = 読み方を表示
support-password = パスワードを尋ねることは決してありません
support-password-text = ヘルプデスクも、このソフトも尋ねません。尋ねられたら電話を切ってください。
support-other = ほかの人のコード
support-typed = コード
support-typed-hint = 大文字と小文字、空白、ハイフンの違いは無視します。
support-read = 内容を表示
support-same = あなたの回答と同じ内容です。
support-changes = 次の回答が変わります:
support-change = { $now } → *{ $then }*
support-open = 未定
support-accept = この回答を使う
support-replaces-visit = 以前ここで回答した内容は置き換えられます。

## Trying the servers

desk-door = ヘルプデスク向け
desk-door-detail = コードを読む、セットアップを用意する、一覧の全員分のファイルを作る
desk-title = ヘルプデスク向け
desk-text = 電話対応のときや、大勢に用意するときに。ここでの操作でソフトが変わったり、何かが送信されたりすることはありません。
desk-code = サポートコードを入力
desk-code-detail = 電話の相手と同じページを、同じ回答で表示します
desk-open = セットアップを開く
desk-open-detail = 誰かが用意した.waypostファイル
desk-open-text = 使う前に内容を表示します。このコンピューターが知らないサーバーなら、それも表示します。
desk-open-do = セットアップを開く
desk-prepare = セットアップを用意
desk-prepare-detail = 回答を入れた状態で、Waypostの設定の確認のページを開くファイル
desk-prepare-text = 受け取った人はダブルクリックで開き、用意された内容を見て、すべてを変更できます。パスワードが入ることはありません。
desk-prepare-do = セットアップを保存
desk-batch = 一覧の全員分のファイル
desk-batch-detail = CSVの一覧の一人ひとりに、設定ファイル一式
desk-batch-text = 一覧のヘッダーにはusernameとnameのほか、行ごとに変えたい回答を書きます。書き出す前に、問題をすべて表示します。
desk-check = 届いた設定ファイルを点検
desk-check-detail = 組織の設定と違う点を、行番号付きで表示します
desk-organisation = 組織を見る
desk-organisation-detail = プロファイルを出典付きの表で、またはファイルの誤りを表示します
desk-organisation-text = すべての値を出典付きで表示します。推定値には印が付きます。誤りのあるプロファイルは、エラーごとに行と直し方を示します。
desk-browse = 参照…
desk-browse-name = 参照: { $field }
desk-path-missing = ファイルのパスを入力するか、「参照」で選んでください。
desk-browse-open = ファイルを選ぶ別のウィンドウが開いています。先にそれを閉じてください。
desk-setup-path = セットアップ
desk-setup-path-hint = 名前の末尾が.waypostのファイル。ウィンドウにドロップすることもできます。
desk-no-answers = 用意できるものがまだありません
desk-no-answers-text = わかる範囲で、本人に代わって質問に答えてから、ここに戻ってください。
desk-answer = 質問に答える
desk-optional = 空のままでもかまいません。本人に尋ねます。
desk-prepare-path = 保存先
desk-prepare-path-hint = フォルダーを指定しなければ「ドキュメント」フォルダー（例: jane.waypost）。
desk-prepared = { $path }に保存しました
desk-prepared-text = 本人に送るか、本人が開ける場所に置いてください。
desk-list = 対象者の一覧
desk-list-hint = コンマ、セミコロン、タブのどれかで区切ったCSV。
desk-target = ファイルの出力先
desk-target-hint = フォルダー、または末尾が.zipの名前。フォルダーを指定しなければ「ドキュメント」フォルダー。
desk-look = 一覧を調べる
desk-looking = 一覧を調べています
desk-list-tally = { $rows }人{ $refused ->
    [0] 、全員分を書き出せます
   *[other] 、{ $refused }人分は書き出せません
}
desk-list-columns = 列: { $columns }
desk-list-line = { $line }行目
desk-list-problems = { $count }行を除外します
desk-list-problem = { $line }行目、{ $username }: { $reason }
desk-duplicate = { $line }行目: 「{ $username }」は{ $earlier }行目にもあります。どちらのファイルも作成します。
desk-left-over = 今回ファイルを作成した人のものではないフォルダー（以前の一覧の人のものかもしれません）: { $count }個。変更していません。
desk-write = { $count }人分のファイルを書き出す
desk-writing = 書き出し { $written }、除外 { $refused }{ $known ->
    [yes] 、残り約{ $left }秒
   *[no] { "" }
}
desk-stop = 停止
desk-stopped = { $written }人分で停止しました
desk-stopped-text = 書き出したものはすべて完全です。同じ一覧と出力先で続きから始まります。
desk-done = { $written }人分を{ $path }に書き出し、{ $refused }行を除外しました
desk-done-text = 中の一覧manifest.jsonlに、全ファイルとそのチェックサム、除外した行とその理由があります。
desk-open-folder = フォルダーを開く
desk-profile-path = プロファイル
desk-profile-path-hint = 内容を見る、または誤りを探すJSONファイル。
desk-show = 表示
try-your-organisation = あなたの組織
try-who-you = あなた自身。
try-who-provider = ご利用のプロバイダー。
try-who-organisation = { $organisation }のヘルプデスク。
try-who-network = 今使っているネットワークの管理者。
try-who-nobody = 対応は不要です。

try-incoming = 受信（{ $protocol }）
try-outgoing = 送信
step-try-it = 接続テスト
window-to-try-it = 接続テストに進む
review-tried = 接続テスト
review-not-tried = まだ
review-tried-works = 成功しました
review-tried-failed = 失敗しました: { $why }
try-title = サーバーの接続テスト
try-title-running = 接続テスト中
try-title-works = 両方のサーバーが使えます
try-title-half = 片方のサーバーがまだ使えません
try-title-failed = サーバーがまだ使えません
try-title-stopped = 途中で停止しました
try-text = Waypostが両方のサーバーに接続し、応答するか、身元を証明するか、設定に必要な機能があるかを確かめます。メールの送信、取得、削除はしません。テストせずに進むこともできます。
try-start = 接続テストを開始
try-stop = 停止
try-again = やり直す
try-skip = このまま完了へ
try-use-name = 正しい名前でやり直す
try-cause-of = { $server }：{ $title }
try-not-yet = まだ試していません
try-password = パスワード（ログインも試す場合）
try-password-hint = サーバーが身元を証明した後に一度だけ送り、すぐに破棄します。ヘルプデスクがパスワードを尋ねることはありません。
try-password-forgotten = パスワードは一度だけ使い、破棄しました。
try-copy-report = 報告をコピー
try-save-report = 報告を保存
try-report-file = waypost-connection.txt
try-report-saved = { $path }に保存しました
try-report-not-saved = 報告を保存できませんでした。{ $words }
try-report-no-folder = このコンピューターには保存先の書類フォルダーがないため、報告はコピーだけできます。
try-report-system = システム
try-asked-for = 接続先の名前
try-answers-as = 応答した名前
try-its-words = サーバーの返答
try-who = 対応する人
try-what = すべきこと
try-running = テスト中
try-works = 成功
try-failed = 失敗
try-stopped = 停止

try-rung-network = ネットワーク
try-rung-portal = 途中のサインインページ
try-rung-name = サーバーの検出
try-rung-port = ポート{ $port }
try-rung-greeting = メールの応答
try-rung-tls = 証明書
try-rung-offers = 必要な機能
try-rung-login = ログイン

try-state-waiting = 待機中
try-state-running = テスト中
try-state-bad = 失敗
try-state-not-tried = 未実施
try-state-no-tls = 暗号化なし
try-state-no-login = 不要
try-good-network = あり
try-good-portal = なし
try-good-name = 検出済み
try-good-port = 応答あり
try-good-greeting = あり
try-good-tls = 名前が一致
try-good-offers = あり
try-good-login = 成功

try-reach-open = 応答あり
try-reach-refused = 拒否
try-reach-silent = 応答なし
try-reach-unreachable = 経路なし
try-reach-not-waited-for = 不要
try-detail-address = アドレス { $value }
try-detail-port = ほかのポート { $value }
try-detail-greeting = 最初の応答: { $value }
try-detail-tls = 暗号化: { $value }
try-detail-names = 証明書の名前: { $value }
try-detail-issuer = 発行者: { $value }
try-detail-offers = 対応機能: { $value }
try-server-said = サーバーからの返答: 「{ $words }」
try-who-acts = 対応できる人: { $who }
try-report-title = Waypost接続テストの報告

try-cause-no-network =
    .title = { $case ->
        [no-names] サーバー名を調べられません
       *[other] ネットワークにつながっていません
    }
    .body = { $case ->
        [no-names] { $host }のアドレスを問い合わせましたが、応答がありません。ネットワークが起動中か、名前を調べるサービス（DNS）が止まっているようです。
       *[other] ここから{ $host }にも、ほかのどこにもつながりません。
    }
    .act = ケーブル、Wi-Fi、機内モードを確認し、何かウェブページが開けることを確かめてから、やり直してください。
try-cause-captive-portal =
    .title = 先にネットワークへのサインインが必要です
    .body = { $named ->
        [yes] メールサーバーの代わりに、{ $to }のサインインページが応答しています。ホテルや来客用のネットワークでよくあることです。
       *[no] メールサーバーの代わりに、サインインページが応答しています。ホテルや来客用のネットワークでよくあることです。
    }
    .act = ウェブブラウザーを開き、ネットワークにサインインしてから、やり直してください。設定に問題はありません。
try-cause-name-not-found =
    .title = その名前のサーバーはありません
    .body = { $case ->
        [near] { $host }は存在しません。{ $organisation }のサーバーは{ $right }です。
       *[other] { $host }は存在しないか、このネットワークでは知られていません。
    }
    .act = { $case ->
        [near] { $right }を使ってください。
       *[other] { $found ->
            [yes] メールソフトのサーバー名のつづりを確認してください。
           *[other] ご自身で入力した名前なら、つづりを確認してください。{ $organisation }から示された名前なら、ヘルプデスクに知らせてください。学内かVPNでしか使えない名前もあります。
        }
    }
try-cause-port-refused =
    .title = サーバーがポート{ $port }で応答しません
    .body = { $case ->
        [none] { $host }は存在しますが、ポート{ $port }でもほかの一般的なポートでも接続を拒否します。
       *[other] { $host }はポート{ $port }を拒否しますが、次のポートでは応答します: { $others }。
    }
    .act = { $case ->
        [fallback] メールソフトで、同じ暗号化のままポート{ $fallback }を使ってください。
        [others] ポートを確認してください。{ $organisation }から示された値なら、応答するポートをヘルプデスクに知らせてください。
       *[none] 15分ほど待ってからやり直してください。変わらなければヘルプデスクに知らせてください。メールサービスが止まっているかもしれません。
    }
try-cause-port-filtered =
    .title = サーバーからまったく応答がありません
    .body = { $host }のアドレスはありますが、どのメール用ポートからも応答がありません。サーバーが止まっているか、今のネットワークがメールを通していません。
    .act = スマートフォンの回線など別のネットワークか、VPNを試してください。それでも失敗したら、{ $organisation }のヘルプデスクに知らせてください。
try-cause-port-blocked-here =
    .title = このネットワークはポート{ $port }を遮断しています
    .body = { $host }はポート{ $port }では応答しませんが、次のポートでは応答します: { $others }。サーバーは正常で、途中の何かがこのポートを止めています。
    .act = { $case ->
        [fallback] メールソフトで、同じ暗号化のままポート{ $fallback }を使ってください。こうした場合のために{ $organisation }が用意しています。
       *[other] 別のネットワークかVPNを使うか、このネットワークの管理者にポート{ $port }を開けるよう頼んでください。
    }
try-cause-server-silent =
    .title = { $case ->
        [hung-up] サーバーが接続を切ります
        [login] ログインの途中で応答がなくなりました
       *[other] つながりますが、応答がありません
    }
    .body = { $case ->
        [hung-up] { $host }はポート{ $port }で接続を受け付けますが、何も返さずに切断します。
        [login] { $host }はログインを受け取りましたが、時間内に返答がありませんでした。パスワードが正しいかどうかはわかりません。
        [tls] { $host }は、暗号化の取り決めの途中で接続を切りました。
       *[other] { $host }はポート{ $port }で接続を受け付けますが、その後、時間内に何も届きません。サーバーが混んでいるか、ファイアウォールやウイルス対策ソフトが接続を止めているようです。
    }
    .act = 数分待ってからやり直してください。変わらなければヘルプデスクに知らせてください。
try-cause-not-a-mail-server =
    .title = { $case ->
        [web] 応答しているのはウェブサーバーです
       *[other] 応答しているのはメールサーバーではありません
    }
    .body = { $host }のポート{ $port }で、メールを扱わない何かが応答しています。
    .act = サーバーの名前とポートを確認してください。{ $organisation }から示された値なら、ヘルプデスクに知らせてください。
try-cause-certificate-name-mismatch =
    .title = { $case ->
        [retired] このサーバーの古い名前はもう使えません
        [near] サーバーの名前のつづりが違います
       *[other] 別のサーバーが応答しています
    }
    .body = { $case ->
        [retired] この名前は古い設定のもので、{ $organisation }が廃止しました。サーバーの証明書（身元の証明）には別の名前があります。
        [near] サーバーの証明書（身元の証明）には正しい名前があります。
       *[other] サーバーの証明書（身元の証明）は、別の名前のものです。設定の名前が違うか、何かがサーバーになり代わって応答しています。相手には何も送っていません。
    }
    .act = { $case ->
        [other] { $found ->
            [yes] メールソフトのサーバー名を確認してください。正しければ、証明書の内容をヘルプデスクに知らせてください。
           *[other] そこにパスワードを送らないでください。証明書の内容をヘルプデスクに知らせてください。
        }
       *[near] { $presented }を使ってください。
    }
try-cause-certificate-expired =
    .title = サーバーの証明書の期限が切れています
    .body = { $host }の証明書の期限は{ $until }まででした。今日は{ $today }です。更新されるまで、応答している相手を確かめられません。
    .act = { $organisation }のヘルプデスクに、サーバーの名前とこの日付を知らせてください。あなたの側で変更するものはありません。
try-cause-certificate-not-yet-valid =
    .title = サーバーの証明書がまだ有効ではありません
    .body = { $host }の証明書は{ $from }から有効です。このコンピューターでは今日は{ $today }です。
    .act = まずこのコンピューターの日付を確認してください。正しければ、{ $organisation }のヘルプデスクに知らせてください。
try-cause-clock-wrong =
    .title = このコンピューターの時計が違っています
    .body = このコンピューターでは今日は{ $today }ですが、{ $host }の証明書の有効期間は{ $from }から{ $until }までです。サーバーの時計か組織の設定の日付から、違っているのはこちらだとわかります。
    .act = このコンピューターの日付と時刻を、できれば自動で合わせてから、やり直してください。
try-cause-certificate-self-signed =
    .title = このサーバーの身元を保証する者がいません
    .body = サーバー{ $host }の証明書は、サーバーが自分で作ったものです。同じようなものは誰でも作れます。
    .act = そこにパスワードを送らないでください。これでよいのかを{ $organisation }のヘルプデスクにお尋ねください。信頼すべき証明書をWaypost用に受け取れることもあります。
try-cause-certificate-unknown-issuer =
    .title = { $case ->
        [no-roots] 信頼先の一覧がこのコンピューターにありません
       *[other] 証明書の発行者を確認できません
    }
    .body = { $case ->
        [no-roots] 信頼できる発行者のシステムの一覧がないため、ここでは証明書を確かめられません。
        [alone] { $host }の証明書の発行者は{ $issuer }です。サーバーはこの証明書だけを送りました。おそらく、間にあるべき証明書がサーバーに入っていません。
       *[other] { $host }の証明書の発行者は{ $issuer }ですが、このコンピューターはそれを信頼していません。
    }
    .act = { $case ->
        [no-roots] システムのCA証明書のパッケージを入れてから、やり直してください。
       *[other] そこにパスワードを送らないでください。発行者の名前を{ $organisation }のヘルプデスクに知らせてください。
    }
try-cause-certificate-intercepted =
    .title = { $case ->
        [trusted] 途中で通信が読まれています: { $who }
       *[other] 別のものがサーバーになり代わっています: { $who }
    }
    .body = { $case ->
        [trusted] ウイルス対策ソフトかネットワークが、暗号化された通信をいったん復号し、暗号化し直しています。このコンピューターはそれを信頼するように設定されているため、接続できます。
       *[other] この証明書はメールサーバーのものではありません。このコンピューターのウイルス対策ソフトか、今のネットワークが作ったものです。
    }
    .act = { $case ->
        [trusted] 心当たりがなければ、このコンピューターの管理者にお尋ねください。
       *[other] ウイルス対策ソフトのメール検査か暗号化通信の検査をオフにするか、別のネットワークを試してください。ほかの保護はそのまま働きます。
    }
try-cause-tls-too-old =
    .title = サーバーの暗号化が古すぎます
    .body = { $host }には、今日安全とされる暗号化（TLS 1.2以降と、今も通用する方式で署名された証明書）がありません。
    .act = { $organisation }のヘルプデスクに知らせてください。今のメールソフトも接続を断ります。
try-cause-starttls-not-offered =
    .title = 接続を暗号化できません
    .body = { $case ->
        [preauth] { $host }は、暗号化の前にもうログイン済みだと返しています。これでは接続を保護できません。
       *[other] { $host }は暗号化（STARTTLS）に対応していると返しません。サーバーの設定が違うか、このネットワークの何かがそれを取り除いています。
    }
    .act = 別のネットワークかVPNを試してください。それでも同じなら、ヘルプデスクに知らせてください。Waypostは暗号化なしでは先に進みません。
try-cause-starttls-refused =
    .title = サーバーが暗号化を始めません
    .body = { $host }は暗号化に対応していると返しますが、実際には始めません。
    .act = 待ってからやり直してください。変わらなければ、{ $organisation }のヘルプデスクに知らせてください。
try-cause-starttls-injected =
    .title = 接続に何かが差し込まれました
    .body = { $host }とこのコンピューターの間で、暗号化の前に言葉が付け加えられました。正常なサーバーはこのようなことをしません。攻撃のしるしです。
    .act = 別のネットワークかVPNを使い、ヘルプデスクに知らせてください。あなたの情報は何も送っていません。
try-cause-auth-not-offered =
    .title = サーバーがこのログイン方法に対応していません
    .body = { $case ->
        [none] { $host }は、このポートではログインを受け付けません。
       *[other] { $host }が対応しているのは次の方法です: { $ways }。設定の方法はこの中にありません。
    }
    .act = サーバーがどのポートでどのログイン方法に対応しているかを、{ $organisation }のヘルプデスクに知らせてください。
try-cause-login-refused =
    .title = { $case ->
        [unsayable] このパスワードはサーバーに送れません
       *[other] ユーザー名とパスワードが受け付けられません
    }
    .body = { $case ->
        [unsayable] サーバーのログイン方法では扱えない文字が含まれています。
       *[other] ログインの手前まではすべて正常です。パスワードの打ち間違いか変更、またはユーザー名の違いが考えられます。
    }
    .act = Caps Lockを確かめ、パスワードをゆっくり入力し直してください。アカウントがロックされないよう、Waypostは毎回一度だけ試します。
try-cause-username-form =
    .title = ユーザー名の形式が違います
    .body = { $case ->
        [known] この設定のユーザー名は、{ $organisation }で使う形式ではありません。
       *[other] サーバーによると、ユーザー名が不完全か、形式が違います。
    }
    .act = 組織が示す形式を使ってください。ユーザー名だけか、アドレス全体です。
try-cause-login-disabled =
    .title = ここではログインを許可されていません
    .body = サーバーはこのアカウントを認識していますが、ログインを許可していません。アカウントがロックまたは期限切れになっているか、このポートでのログインが停止されているようです。
    .act = サーバーの返答を{ $organisation }のヘルプデスクに知らせてください。何度も試さないでください。
try-cause-needs-app-password =
    .title = メールソフト用のパスワードが必要です
    .body = あなたのアカウントは2段階認証で守られていて、メールソフトには専用のパスワード（アプリパスワード）が必要です。
    .act = アカウントのウェブページでアプリパスワードを作り、ここでもメールソフトでもそれを使ってください。
try-cause-needs-oauth =
    .title = ウェブページでのサインインが必要です
    .body = { $host }は、メールソフトからのパスワードをもう受け付けません。ソフトがサインインページ（OAuth 2）を開く必要があります。
    .act = { $organisation }のヘルプデスクにOAuth 2の設定を尋ね、対応しているソフトを使ってください。
try-cause-protocol-turned-off =
    .title = { $protocol ->
        [imap] あなたのアカウントではIMAPがオフです
        [pop] あなたのアカウントではPOPがオフです
       *[other] メールソフトからの送信がオフです
    }
    .body = サーバーの返答では、ユーザー名とパスワードは正しいようです。
    .act = ウェブのアカウント設定でオンにするか、{ $organisation }のヘルプデスクに頼んでください。
try-cause-interval-below-server-minimum =
    .title = サーバーはもっと長い間隔を求めています
    .body = 設定では{ $minutes }分ごとに確認しますが、サーバーは{ $limit }分以上を求めています。それより早いログインは断られることがあります。
    .act = { $limit }分以上を選んでください。
try-cause-retention-longer-than-server =
    .title = サーバーが予定より早く削除します
    .body = { $case ->
        [at-once] 設定ではメールを{ $days }日間サーバーに残しますが、サーバーは取得されたメールをすぐに削除します。
       *[other] 設定ではメールを{ $days }日間サーバーに残しますが、サーバーは{ $limit }日で削除します。
    }
    .act = { $case ->
        [at-once] サーバーのコピーをあてにしないか、IMAPを使ってください。
       *[other] { $limit }日以下を選ぶか、IMAPを使ってください。
    }
try-cause-port-contradicts-tls =
    .title = ポートと暗号化が合っていません
    .body = { $case ->
        [starttls] { $host }のポート{ $port }は暗号化なしで始まりますが、設定では最初から暗号化することになっています。
       *[other] { $host }のポート{ $port }は最初から暗号化を待っていますが、設定では暗号化なしで始めることになっています。
    }
    .act = { $case ->
        [starttls] 暗号化をSTARTTLSにするか、SSL/TLS用のポート（993、995、465）を使ってください。
       *[other] 暗号化をSSL/TLSにしてください。
    }
try-cause-server-busy =
    .title = サーバーが今は受け付けていません
    .body = { $host }は応答しますが、今は受け付けないと返しています。パスワードの正しさとは関係ありません。
    .act = 数分待ってからやり直してください。同じメールを取得する別のソフトが開いているかもしれません。
try-cause-leave-needs-uidl =
    .title = このサーバーにはメールを安全に残せません
    .body = { $host }はメッセージに変わらない番号（UIDL）を付けないため、サーバーに残すソフトは毎回すべてを取得し直すことがあります。
    .act = サーバーにメールを残さないか、IMAPを使ってください。
