package dev.odooupgrade.app;

import dev.odooupgrade.http.Delayer;
import dev.odooupgrade.http.HttpSettings;
import dev.odooupgrade.http.HttpSurroundings;
import dev.odooupgrade.http.HttpTrace;
import dev.odooupgrade.platform.Platforms;
import dev.odooupgrade.platform.v1.V1Platforms;
import dev.odooupgrade.session.RealDisk;
import dev.odooupgrade.session.SessionFolders;
import dev.odooupgrade.session.SessionStore;
import dev.odooupgrade.text.Redactor;
import dev.odooupgrade.transfer.StallLimits;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;

/** Puts together what both programs are made of. */
final class Services {
  private final Surroundings around;
  private final SessionFolders folders;
  private final Redactor redactor = new Redactor();

  Services(Surroundings around) {
    this.around = around;
    this.folders = SessionFolders.of(around.env(), around.home());
  }

  SessionFolders folders() {
    return folders;
  }

  Redactor redactor() {
    return redactor;
  }

  /** The one store of this program. */
  SessionStore store() {
    return new SessionStore(folders.sessions(), new RealDisk(), around.clock(), new SecureRandom());
  }

  /** Sandboxes, kept beside the sessions. */
  SandboxHouse sandboxes() {
    Path state = folders.sessions().resolveSibling("sandbox");
    return new SandboxHouse(state);
  }

  /** Platforms that tell this trace what goes over the wire. */
  Platforms platforms(HttpTrace trace, Optional<URI> sandbox) {
    HttpSurroundings http =
        new HttpSurroundings(
            trace, Delayer.on(Workers.timer("http-timer")), System::nanoTime, Workers.many("http"));
    HttpSettings settings = HttpSettings.usual(around.env(), "odoo-upgrade/" + Version.current());
    V1Platforms real = new V1Platforms(settings, http, StallLimits.USUAL, around.clock());
    return new SandboxAwarePlatforms(real, sandbox);
  }
}
