package dev.odooupgrade.sandbox.fault;

/**
 * One call that the sandbox has had, without any secret.
 *
 * @param httpMethod the verb, such as {@code POST}; {@code SFTP} for a file over SFTP
 * @param bytesReceived how much of the request's body, or of the shared file, came in, in bytes
 * @param bytesSent how much of a download went out, in bytes; 0 for the methods
 * @param status the HTTP status of the answer, {@link #HUNG_UP} when there was none
 */
public record Call(
    Endpoint endpoint, String httpMethod, long bytesReceived, long bytesSent, int status) {

  /** The {@link #status()} of a call that ended before it was answered. */
  public static final int HUNG_UP = 0;

  /** The {@link #status()} of a file over SFTP that the client has closed as it should. */
  public static final int CLOSED = 200;

  /** One line for people, such as {@code POST create: 200}. */
  public String line() {
    String how = status == HUNG_UP ? "ended without an answer" : Integer.toString(status);
    String received = bytesReceived > 0 ? ", received " + bytesReceived + " bytes" : "";
    String sent = bytesSent > 0 ? ", sent " + bytesSent + " bytes" : "";
    return httpMethod + " " + endpoint.said() + ": " + how + received + sent;
  }
}
