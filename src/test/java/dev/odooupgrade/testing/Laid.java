package dev.odooupgrade.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What somebody else may lay where this program looks for a plain file. */
public enum Laid {
  LINK_TO_A_FILE("a link") {
    @Override
    public Path at(Path place) throws IOException {
      Path target = Files.writeString(place.resolveSibling("private"), CONTENT);
      return Files.createSymbolicLink(place, target);
    }
  },
  LINK_TO_A_FOLDER("a link") {
    @Override
    public Path at(Path place) throws IOException {
      return Files.createSymbolicLink(
          place, Files.createDirectories(place.resolveSibling("private folder")));
    }
  },
  LINK_TO_NOTHING("a link") {
    @Override
    public Path at(Path place) throws IOException {
      return Files.createSymbolicLink(place, place.resolveSibling("nothing"));
    }
  },
  LINK_TO_A_DEVICE("a link") {
    @Override
    public Path at(Path place) throws IOException {
      return Files.createSymbolicLink(place, Path.of("/dev/zero"));
    }
  },
  DEVICE("not a plain file") {
    @Override
    public Path at(Path place) {
      return Path.of("/dev/zero");
    }
  },
  PIPE("not a plain file") {
    @Override
    public Path at(Path place) throws IOException {
      Process made = new ProcessBuilder("mkfifo", place.toString()).start();
      if (made.onExit().join().exitValue() != 0) {
        throw new IOException("mkfifo failed for " + place);
      }
      return place;
    }
  },
  FOLDER("not a plain file") {
    @Override
    public Path at(Path place) throws IOException {
      return Files.createDirectory(place);
    }
  };

  /** What a link leads to, and nobody may see. */
  public static final String CONTENT = "a secret of this user's";

  private final String words;

  Laid(String words) {
    this.words = words;
  }

  /** What the program calls it. */
  public String words() {
    return words;
  }

  /** Lays it there; a device is where it always is. */
  public abstract Path at(Path place) throws IOException;
}
