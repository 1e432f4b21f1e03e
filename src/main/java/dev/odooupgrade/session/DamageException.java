package dev.odooupgrade.session;

/** Says why a file is no session this program can use; never quotes what the file holds. */
final class DamageException extends Exception {
  private static final long serialVersionUID = 1L;

  DamageException(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
