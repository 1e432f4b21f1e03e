package dev.odooupgrade.transfer.sftp;

/** Where an SFTP server listens, and as whom it knows us. */
public record SftpAddress(String host, int port, String user) {

  /** Such as {@code upgrade.odoo.com, port 2200}: for the middle of a sentence. */
  String words() {
    return host + ", port " + port;
  }
}
