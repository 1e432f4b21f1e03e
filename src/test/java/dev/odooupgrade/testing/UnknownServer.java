package dev.odooupgrade.testing;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.UnknownHost;

/** The SSH server of a platform that does not announce its key. */
public final class UnknownServer {
  public static final String FINGERPRINT = "SHA256:T2ob7AQpLwxlyy5jrG/+laVwc+dK+gh0sZ6mWbG+kLo";

  private UnknownServer() {}

  /** A transfer meets it; a reply of a scripted platform. */
  public static ScriptedPlatform.Reply met() {
    return transfer -> {
      throw new TroubleException(
          new Trouble(
                  TroubleKind.UNTRUSTED,
                  "The platform did not announce the key.",
                  "Nothing was sent.",
                  "Ask Odoo support.")
              .of(new UnknownHost("upgrade12.odoo.com", FINGERPRINT)));
    };
  }
}
