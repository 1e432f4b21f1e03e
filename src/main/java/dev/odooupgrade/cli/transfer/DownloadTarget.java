package dev.odooupgrade.cli.transfer;

import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.OptionValue;
import dev.odooupgrade.config.Setting;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.flow.FetchedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Where a download goes, and whether it may. */
final class DownloadTarget {
  private DownloadTarget() {}

  /**
   * The file to make: the one that was typed; else the one that an unfinished download of this kind
   * goes to; else one in the folder for downloads, under the platform's name for it.
   */
  static Path of(DownloadRequest request, Session session, CommandContext world)
      throws TroubleException {
    Optional<Path> typed =
        request.output().isEmpty() ? Optional.empty() : Optional.of(path(request));
    Optional<Path> begun =
        session
            .transfers()
            .of(request.what())
            .filter(DownloadTarget::hasBegun)
            .map(Download::target);
    if (typed.isEmpty() && begun.isPresent()) {
      return begun.get();
    }
    Path place = typed.isPresent() ? typed.get() : folder(world);
    boolean isFolder =
        typed.isEmpty() || Files.isDirectory(place) || request.output().orElse("").endsWith("/");
    Path file = isFolder ? place.resolve(FetchedName.of(request.what(), session)) : place;
    return file.toAbsolutePath().normalize();
  }

  private static Path folder(CommandContext world) throws TroubleException {
    return new OptionValue.Folder(world.settings().home())
        .chosenOrUsual(null, Setting.FOLDER, world.settings(), world.console()::warn)
        .orElse(Path.of(""));
  }

  /** Whether anything was heard of the file, so that a part of it may be there. */
  private static boolean hasBegun(Download download) {
    return download.finished().isEmpty() && (download.moved() > 0 || download.total().isPresent());
  }

  /**
   * Makes sure that nothing is lost at the place a download goes to.
   *
   * @throws TroubleException when something is there that is not its own
   */
  static void check(Download wanted) throws TroubleException {
    Path file = wanted.target();
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS) || isCutOffAtItsEnd(wanted)) {
      return;
    }
    throw new TroubleException(
        TroubleKind.FILE,
        file + " already exists.",
        "It was not changed, and nothing was downloaded.",
        "Move it away, or choose another file with --output.");
  }

  /** Whether an earlier run put the whole file there and could not write that down any more. */
  private static boolean isCutOffAtItsEnd(Download wanted) {
    return wanted.finished().isEmpty()
        && wanted.total().isPresent()
        && isWhole(wanted, wanted.target());
  }

  /** Whether a file has the size that a download should have. */
  static boolean isWhole(Download download, Path file) {
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && Files.size(file) == download.total().orElse(-1);
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static Path path(DownloadRequest request) throws BadArguments {
    try {
      return Path.of(request.output().orElse(""));
    } catch (InvalidPathException e) {
      throw new BadArguments(
          "The value of --output is not a valid file name; nothing was downloaded.");
    }
  }
}
