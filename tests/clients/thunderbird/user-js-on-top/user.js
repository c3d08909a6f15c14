// Set by hand in 2019, for the old server.
user_pref("mail.server.server1.socketType", 0);
