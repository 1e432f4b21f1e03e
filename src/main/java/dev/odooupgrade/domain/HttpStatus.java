package dev.odooupgrade.domain;

/** The first line of an HTTP answer: its code, and the standard words for it. */
public record HttpStatus(int code, String reason) {

  public boolean isSuccess() {
    return code >= 200 && code < 300;
  }

  public boolean isServerError() {
    return code >= 500;
  }
}
