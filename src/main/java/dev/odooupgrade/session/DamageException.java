package dev.odooupgrade.session;

/** Says why a file is no session this program can use; never quotes what the file holds. */
final class DamageException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  DamageException(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
