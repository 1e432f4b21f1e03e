package dev.odooupgrade.sandbox.fault;

import java.util.Arrays;
import java.util.List;

/** What a call asks of the sandbox: a method of {@code /database/v1/}, a file, or neither. */
public enum Endpoint {
  /** Opens a request. */
  CREATE("create", "GET", "POST"),
  /** Receives the raw dump. */
  UPLOAD("upload", "POST"),
  /** Opens SFTP to the keys it is given. */
  REQUEST_SFTP_ACCESS("request_sftp_access", "GET", "POST"),
  /** Puts an uploaded request in the queue. */
  PROCESS("process", "GET", "POST"),
  STATUS("status", "GET", "POST"),
  SKIP_TEST("skip_test", "GET", "POST"),
  /** The dumps and pages of one request, at the addresses that {@code status} gives. */
  DOWNLOAD("", "GET", "HEAD"),
  /** A connection over SSH, before anything is said; it can be cut or shown a wrong key. */
  SFTP_CONNECTION(""),
  /** The shared file, opened for writing over SFTP: one try to send the dump. */
  SFTP_UPLOAD(""),
  /** A file opened for reading over SFTP: one try to fetch it. */
  SFTP_DOWNLOAD(""),
  /** The sandbox's own page, and everything that does not exist. */
  OTHER("", "GET", "HEAD");

  /** Where the methods of version 1 live. */
  public static final String METHODS = "/database/v1/";

  /** Where the files of a request live. */
  public static final String FILES = "/database/sandbox/";

  /** Where the files of a request live on the platform; there is a client that knows it. */
  private static final String FILES_OF_PLATFORM = "/database/eu1/";

  private final String word;
  private final String httpMethods;

  Endpoint(String word, String... httpMethods) {
    this.word = word;
    this.httpMethods = String.join(" ", httpMethods);
  }

  /** The name of the method as it stands in the path; empty where there is none. */
  public String word() {
    return word;
  }

  /** What to call it in a sentence. */
  String said() {
    return switch (this) {
      case SFTP_CONNECTION -> "connection";
      case SFTP_UPLOAD -> "upload";
      case SFTP_DOWNLOAD -> "download";
      case DOWNLOAD, OTHER -> "page or file";
      default -> word;
    };
  }

  public List<String> httpMethods() {
    return List.of(httpMethods.split(" ", -1));
  }

  public static Endpoint at(String path) {
    if (path.startsWith(FILES) || path.startsWith(FILES_OF_PLATFORM)) {
      return DOWNLOAD;
    }
    if (!path.startsWith(METHODS)) {
      return OTHER;
    }
    String method = path.substring(METHODS.length());
    return Arrays.stream(values())
        .filter(endpoint -> !endpoint.word.isEmpty() && endpoint.word.equals(method))
        .findFirst()
        .orElse(OTHER);
  }
}
