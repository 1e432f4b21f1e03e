package dev.odooupgrade.transfer;

/** Where files go: the words for what goes wrong differ. */
public enum Direction {
  UPLOAD("upload the dump"),
  DOWNLOAD("download it");

  private final String words;

  Direction(String words) {
    this.words = words;
  }

  /** Such as {@code upload the dump}: for the end of a sentence. */
  public String words() {
    return words;
  }

  /** Such as {@code upload the dump again}: for the end of a sentence. */
  public String again() {
    return words + " again";
  }
}
