package dev.odooupgrade.platform.current;

/**
 * Where files are on the platform's side.
 *
 * @param user whom its SSH server lets in
 * @param folder where the files of a request are, without a slash at its end
 */
public record RemoteSide(String user, String folder) {
  /** As the platform's own script has it. */
  public static final RemoteSide USUAL = new RemoteSide("odoo", "/data");
}
