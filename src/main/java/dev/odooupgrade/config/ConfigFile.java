package dev.odooupgrade.config;

import dev.odooupgrade.domain.AbsolutePath;
import dev.odooupgrade.domain.TroubleKind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The file {@code config.toml} on the disk. Only ever read. */
public final class ConfigFile {
  /** Thousands of customers need less. */
  private static final long LARGEST = 1 << 20;

  private ConfigFile() {}

  /** Reads it; nothing is set where there is none. Whatever is wrong with it is told by it. */
  public static Config read(Map<String, String> env, String home) {
    return path(env, home).map(ConfigFile::read).orElse(Config.NONE);
  }

  /**
   * Below {@code $XDG_CONFIG_HOME}, or {@code ~/.config} where that is unset, empty, or not
   * absolute.
   */
  private static Optional<Path> path(Map<String, String> env, String home) {
    return AbsolutePath.of(env.getOrDefault("XDG_CONFIG_HOME", ""))
        .or(() -> AbsolutePath.of(home).map(path -> path.resolve(".config")))
        .map(folder -> folder.resolve("odoo-upgrade").resolve("config.toml"));
  }

  private static Config read(Path path) {
    if (Files.notExists(path)) {
      return Config.empty(Optional.of(path));
    }
    ConfigReader reader = new ConfigReader(path);
    try {
      if (Files.size(path) > LARGEST) {
        return reader.broken(TroubleKind.BAD_ARGUMENT, "is larger than 1 MiB");
      }
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
              .toString();
      return reader.read(text, openToOthers(path));
    } catch (CharacterCodingException e) {
      return reader.broken(TroubleKind.BAD_ARGUMENT, "is not text in UTF-8");
    } catch (IOException e) {
      return reader.broken(TroubleKind.FILE, "cannot be read");
    }
  }

  /** What others could put into it decides where databases go, and what is run here. */
  private static List<String> openToOthers(Path path) throws IOException {
    List<String> notes = new ArrayList<>();
    for (Path each : List.of(path, path.resolveSibling(""))) {
      if (isOpen(each)) {
        notes.add(
            "Others on this computer can change " + each + ". To prevent that: chmod go-w " + each);
      }
    }
    return notes;
  }

  private static boolean isOpen(Path path) throws IOException {
    if (!Files.getFileStore(path).supportsFileAttributeView("posix")) {
      return false;
    }
    PosixFileAttributes known = Files.readAttributes(path, PosixFileAttributes.class);
    // Many systems give each user a group of their own, and let it write.
    boolean isOwnGroup = known.group().getName().equals(known.owner().getName());
    return known.permissions().contains(PosixFilePermission.OTHERS_WRITE)
        || (known.permissions().contains(PosixFilePermission.GROUP_WRITE) && !isOwnGroup);
  }
}
