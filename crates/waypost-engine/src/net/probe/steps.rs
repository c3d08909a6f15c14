//! The steps of a probe in order, and what each records.

use std::net::SocketAddr;

use secrecy::SecretString;

use waypost_core::plan::account::Tls;
use waypost_core::probe::observations::{Lookup, Stage, StarttlsReply};
use waypost_core::probe::replies::Capabilities;
use waypost_core::probe::session::{Connection, ConnectionError, Session};
use waypost_core::probe::{Credentials, ProbeStep, StepState, evaluate};

use super::super::receipt::Sent;
use super::super::resolve::Resolved;
use super::ServerProbe;
use super::connection::PlainConnection;

impl<'a> ServerProbe<'a> {
    /// Runs the steps until one fails.
    ///
    /// # Errors
    /// [`ConnectionError::Stopped`] only; other failures are observations.
    pub(super) fn run_steps(&mut self, password: Option<&SecretString>) -> Result<(), ConnectionError> {
        self.begin(Stage::Name);
        let addresses = self.look_up()?;
        if addresses.is_empty() {
            return Ok(());
        }
        self.begin(Stage::Port);
        let Some(stream) = self.connect(&addresses)? else { return Ok(()) };
        let connection = PlainConnection::new(stream, self.deadlines);
        match self.server.tls {
            Tls::Implicit => match self.start_tls(connection)? {
                Some(connection) => {
                    self.greeting_and_login(Session::new(connection, self.server.role), password)
                }
                None => Ok(()),
            },
            Tls::Starttls => self.run_starttls_steps(connection, password),
            Tls::None => self.greeting_and_login(Session::new(connection, self.server.role), None),
        }
    }

    /// STARTTLS: greeting, capabilities and the command without TLS, then a new session within TLS.
    fn run_starttls_steps(
        &mut self,
        connection: PlainConnection<'a>,
        password: Option<&SecretString>,
    ) -> Result<(), ConnectionError> {
        let mut session = Session::new(connection, self.server.role);
        if !self.greet(&mut session)? {
            return Ok(());
        }
        self.begin(Stage::Tls);
        self.record_sent(Sent::Commands);
        let response = session.capabilities()?;
        let offers_starttls = Capabilities::read(self.server.role, response.lines()).starttls;
        self.observed.capabilities_before_tls = Some(response);
        if !offers_starttls {
            session.quit();
            return Ok(());
        }
        let reply = session.starttls()?;
        let is_accepted = reply == StarttlsReply::Accepted;
        self.observed.starttls = Some(reply);
        // STARTTLS is not possible after PREAUTH, which the evaluation reports as a failure. In that case
        // nothing more is sent without TLS.
        if !is_accepted || self.has_failed() {
            return Ok(());
        }
        let Some(connection) = self.start_tls(session.into_connection())? else { return Ok(()) };
        self.capabilities_and_login(Session::new(connection, self.server.role), password)
    }

    fn greeting_and_login<W: Connection>(
        &mut self,
        mut session: Session<W>,
        password: Option<&SecretString>,
    ) -> Result<(), ConnectionError> {
        if self.greet(&mut session)? { self.capabilities_and_login(session, password) } else { Ok(()) }
    }

    /// Reads the greeting. Returns whether the probe can continue.
    fn greet<W: Connection>(&mut self, session: &mut Session<W>) -> Result<bool, ConnectionError> {
        self.begin(Stage::Greeting);
        self.observed.greeting = Some(session.greeting()?);
        Ok(!self.has_failed())
    }

    /// Asks for the capabilities, and logs in if TLS protects the connection and there is a password.
    fn capabilities_and_login<W: Connection>(
        &mut self,
        mut session: Session<W>,
        password: Option<&SecretString>,
    ) -> Result<(), ConnectionError> {
        self.begin(Stage::Capabilities);
        self.record_sent(Sent::Commands);
        let response = session.capabilities()?;
        let capabilities = Capabilities::read(self.server.role, response.lines());
        self.observed.capabilities = Some(response);
        let results = evaluate(self.server, None, &self.observed);
        let is_protected =
            results.iter().any(|result| result.step == ProbeStep::Tls && result.state == StepState::Passed);
        if let (Some(password), Some(username)) = (password, self.server.username.as_deref())
            && self.server.takes_password()
            && is_protected
            && !self.has_failed()
            && !self.observed.is_preauth()
        {
            self.begin(Stage::Login);
            self.record_sent(Sent::Login);
            let credentials = Credentials { username, password, auth: self.server.auth };
            self.observed.login = Some(session.login(&capabilities, &credentials)?);
        }
        session.quit();
        Ok(())
    }

    /// Whether a step has failed so far.
    fn has_failed(&self) -> bool {
        evaluate(self.server, None, &self.observed).iter().any(|result| result.state == StepState::Failed)
    }

    /// Looks up and records the server's addresses. Empty if there are none.
    fn look_up(&mut self) -> Result<Vec<SocketAddr>, ConnectionError> {
        let (lookup, addresses) = match self.resolve(self.server.port)? {
            Some(Resolved::Addresses(addresses)) if !addresses.is_empty() => {
                (Lookup::Found(addresses.iter().map(SocketAddr::ip).collect()), addresses)
            }
            Some(Resolved::Addresses(_) | Resolved::NotFound) => (Lookup::NotFound, Vec::new()),
            Some(Resolved::NoAnswer) | None => (Lookup::NoAnswer, Vec::new()),
        };
        if addresses.is_empty() {
            self.observed.has_route = Some((self.options.has_route)());
        }
        self.observed.lookup = Some(lookup);
        (self.on_progress)(&self.observed);
        Ok(addresses)
    }
}
