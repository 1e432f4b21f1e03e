package dev.odooupgrade.session;

import dev.odooupgrade.disk.FolderSync;
import dev.odooupgrade.disk.OwnerOnly;
import dev.odooupgrade.disk.PlainFile;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The machine's own file systems. */
public final class RealDisk implements Disk {
  /** An answer of the platform is at most 8 MiB; nothing twice that size is a session. */
  private static final int LARGEST_SESSION = 16 << 20;

  private static final Set<PosixFilePermission> ANY_WRITE =
      EnumSet.of(
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_WRITE);

  @Override
  public void makePrivateFolder(Path folder) throws IOException {
    // createDirectories objects to a link in the last place, even to a folder.
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, OwnerOnly.folder(folder));
    }
  }

  @Override
  public List<Path> list(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(files::add);
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return files;
  }

  @Override
  public byte[] read(Path file) throws IOException {
    // Looked at before opening: opening a pipe would wait for somebody to write into it.
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new FileSystemException(file.toString(), null, "it is not a plain file");
    }
    if (Files.exists(file) && Files.size(file) > LARGEST_SESSION) {
      throw new FileSystemException(file.toString(), null, "it is too large for a session");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(LARGEST_SESSION);
    }
  }

  @Override
  public Stamp stamp(Path file) throws IOException {
    BasicFileAttributes its = Files.readAttributes(file, BasicFileAttributes.class);
    return new Stamp(its.size(), its.lastModifiedTime().toInstant(), String.valueOf(its.fileKey()));
  }

  @Override
  public boolean exists(Path file) {
    return PlainFile.exists(file);
  }

  @Override
  public boolean isReadOnly(Path file) {
    if (!Files.exists(file)) {
      return false;
    }
    try {
      // The superuser may write anything, but whoever took the write bits away meant something.
      return !Files.isWritable(file)
          || (OwnerOnly.isKnown(file)
              && Collections.disjoint(Files.getPosixFilePermissions(file), ANY_WRITE));
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public void writePrivate(Path file, byte[] bytes) throws IOException {
    // Deleted and made anew, never opened: what stands there may be a link laid by another user.
    Files.deleteIfExists(file);
    Files.createFile(file, OwnerOnly.file(file));
    // A stream, not a channel: a channel would close when its thread is told to stop, and whoever
    // stops an upgrade wants it saved.
    try (FileOutputStream out = new FileOutputStream(file.toFile())) {
      out.write(bytes);
      out.getFD().sync();
    }
  }

  @Override
  public void replace(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void syncFolder(Path folder) throws IOException {
    FolderSync.sync(folder);
  }

  @Override
  public void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  @Override
  public long usableSpace(Path folder) throws IOException {
    return Files.getFileStore(folder).getUsableSpace();
  }

  @Override
  public FileChannel openLock(Path file) throws IOException {
    return PlainFile.channel(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }
}
