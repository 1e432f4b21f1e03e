package dev.odooupgrade.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.sftp.common.SftpConstants;

/**
 * Answers the requests of one SFTP client, version 3 of the protocol
 * (draft-ietf-secsh-filexfer-02), by the rules of the platform. Stays on the thread of its client.
 */
final class SftpDesk {
  /** The longest packet that is taken, in bytes: what OpenSSH takes. */
  static final int LONGEST_PACKET = 256 * 1024;

  private static final int VERSION = 3;
  private static final int MOST_AT_ONCE = LONGEST_PACKET - 1024;
  private static final int MOST_HANDLES = 64;
  private static final int DATA_HEAD = 13;
  private static final String LIMITS = "limits@openssh.com";
  private static final String FSYNC = "fsync@openssh.com";

  private final SftpFolder folder;
  private final SftpOpener opener;
  private final String owner;
  private final Map<String, SftpFile> files = new HashMap<>();
  private final Map<String, Boolean> listings = new HashMap<>();
  private final AtomicInteger names = new AtomicInteger();

  SftpDesk(SftpFolder folder, SftpOpener opener, String owner) {
    this.folder = folder;
    this.opener = opener;
    this.owner = owner;
  }

  /**
   * Carries a request out.
   *
   * @return the answer, ready to be sent
   * @throws Gate.HangUp if a fault ends the connection
   */
  ByteBuffer answer(byte[] packet) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(packet);
    int type = Byte.toUnsignedInt(in.get());
    int id = in.getInt();
    if (type == SftpConstants.SSH_FXP_INIT) {
      return new SftpReply(SftpConstants.SSH_FXP_VERSION)
          .number(VERSION)
          .string(LIMITS)
          .string("1")
          .string(FSYNC)
          .string("1")
          .packet();
    }
    try {
      return carryOut(type, id, in);
    } catch (SftpRefusal refused) {
      return SftpReply.status(id, refused.code(), refused.why()).packet();
    } catch (Gate.EarlyAnswer fault) {
      return failure(id, fault.answer().body());
    } catch (Gate.HangUp fault) {
      throw fault;
    } catch (BufferUnderflowException | IllegalArgumentException garbled) {
      return SftpReply.status(id, SftpConstants.SSH_FX_BAD_MESSAGE, "Garbled.").packet();
    } catch (java.io.InterruptedIOException | java.nio.channels.ClosedByInterruptException over) {
      throw over;
    } catch (IOException trouble) {
      return failure(id, "The sandbox cannot do that: " + trouble.getMessage());
    }
  }

  private static ByteBuffer failure(int id, String message) {
    return SftpReply.status(id, SftpConstants.SSH_FX_FAILURE, message).packet();
  }

  private ByteBuffer carryOut(int type, int id, ByteBuffer in) throws IOException, SftpRefusal {
    switch (type) {
      case SftpConstants.SSH_FXP_WRITE -> {
        SftpFile file = file(string(in));
        long offset = in.getLong();
        if (!folder.isDraft()) {
          throw SftpRefusal.denied("The request is no draft any more.");
        }
        int length = in.getInt();
        file.write(offset, in.slice().limit(length));
      }
      case SftpConstants.SSH_FXP_READ -> {
        return read(id, file(string(in)), in.getLong(), in.getInt());
      }
      case SftpConstants.SSH_FXP_OPEN -> {
        if (files.size() >= MOST_HANDLES) {
          throw new SftpRefusal(SftpConstants.SSH_FX_FAILURE, "Too many open files.");
        }
        SftpFile file = opener.open(folder, string(in), in.getInt());
        String handle = "f" + names.incrementAndGet();
        files.put(handle, file);
        return new SftpReply(SftpConstants.SSH_FXP_HANDLE, id).string(handle).packet();
      }
      case SftpConstants.SSH_FXP_CLOSE -> close(string(in));
      case SftpConstants.SSH_FXP_STAT, SftpConstants.SSH_FXP_LSTAT -> {
        return attributes(id, folder.need(string(in)));
      }
      case SftpConstants.SSH_FXP_FSTAT -> {
        SftpFile file = file(string(in));
        SftpEntry shared = folder.entries().get(0);
        return attributes(
            id,
            new SftpEntry(".", shared.file(), shared.writable(), file.size(), shared.modified()));
      }
      case SftpConstants.SSH_FXP_SETSTAT -> {
        if (!folder.need(string(in)).writable()) {
          throw SftpRefusal.denied("This is read-only.");
        }
      }
      case SftpConstants.SSH_FXP_FSETSTAT -> {
        SftpFile file = file(string(in));
        if ((in.getInt() & SftpConstants.SSH_FILEXFER_ATTR_SIZE) != 0) {
          file.truncate(in.getLong());
        }
      }
      case SftpConstants.SSH_FXP_REALPATH -> {
        return realPath(id, string(in));
      }
      case SftpConstants.SSH_FXP_OPENDIR -> {
        return openFolder(id, string(in));
      }
      case SftpConstants.SSH_FXP_READDIR -> {
        return list(id, string(in));
      }
      case SftpConstants.SSH_FXP_EXTENDED -> {
        return extended(id, string(in), in);
      }
      case SftpConstants.SSH_FXP_REMOVE,
          SftpConstants.SSH_FXP_MKDIR,
          SftpConstants.SSH_FXP_RMDIR,
          SftpConstants.SSH_FXP_RENAME,
          SftpConstants.SSH_FXP_SYMLINK ->
          throw SftpRefusal.denied(
              "Only the shared file can be read and written here, nothing else.");
      default ->
          throw new SftpRefusal(SftpConstants.SSH_FX_OP_UNSUPPORTED, "This is not done here.");
    }
    return ok(id);
  }

  private static ByteBuffer read(int id, SftpFile file, long offset, int wanted)
      throws IOException, SftpRefusal {
    int most = Math.max(0, Math.min(wanted, MOST_AT_ONCE));
    ByteBuffer data = ByteBuffer.allocate(DATA_HEAD + most).position(DATA_HEAD);
    int read = file.read(offset, data);
    if (read < 0) {
      throw new SftpRefusal(SftpConstants.SSH_FX_EOF, "This is the end of the file.");
    }
    data.putInt(0, DATA_HEAD - 4 + read);
    data.put(4, (byte) SftpConstants.SSH_FXP_DATA).putInt(5, id).putInt(9, read);
    return data.flip();
  }

  private ByteBuffer realPath(int id, String path) throws SftpRefusal {
    String name =
        SftpFolder.name(path)
            .orElseThrow(
                () -> new SftpRefusal(SftpConstants.SSH_FX_NO_SUCH_FILE, "There is no such path."));
    return new SftpReply(SftpConstants.SSH_FXP_NAME, id)
        .number(1)
        .string("/" + name)
        .string("/" + name)
        .number(0)
        .packet();
  }

  private ByteBuffer openFolder(int id, String path) throws IOException, SftpRefusal {
    if (folder.need(path).file().isPresent()) {
      throw new SftpRefusal(SftpConstants.SSH_FX_FAILURE, "This is no folder.");
    }
    String handle = "d" + names.incrementAndGet();
    listings.put(handle, false);
    return new SftpReply(SftpConstants.SSH_FXP_HANDLE, id).string(handle).packet();
  }

  private ByteBuffer list(int id, String handle) throws IOException, SftpRefusal {
    Boolean listed = listings.put(handle, true);
    if (listed == null || listed) {
      throw new SftpRefusal(SftpConstants.SSH_FX_EOF, "These are all.");
    }
    List<SftpEntry> entries = folder.entries();
    SftpReply names = new SftpReply(SftpConstants.SSH_FXP_NAME, id).number(entries.size());
    entries.forEach(
        entry -> names.string(entry.name()).string(entry.line(owner)).attributes(entry));
    return names.packet();
  }

  private ByteBuffer extended(int id, String what, ByteBuffer in) throws IOException, SftpRefusal {
    if (what.equals(FSYNC)) {
      file(string(in)).force();
      return ok(id);
    }
    if (what.equals(LIMITS)) {
      return new SftpReply(SftpConstants.SSH_FXP_EXTENDED_REPLY, id)
          .number64(LONGEST_PACKET)
          .number64(MOST_AT_ONCE)
          .number64(MOST_AT_ONCE)
          .number64(MOST_HANDLES)
          .packet();
    }
    throw new SftpRefusal(SftpConstants.SSH_FX_OP_UNSUPPORTED, "This is not done here.");
  }

  private void close(String handle) throws IOException, SftpRefusal {
    if (listings.remove(handle) == null) {
      SftpFile file = file(handle);
      files.remove(handle);
      file.close();
    }
  }

  /** Closes all that the client has left open, because it has gone. */
  void abandon() throws IOException {
    for (SftpFile file : files.values()) {
      file.abandon();
    }
    files.clear();
  }

  private SftpFile file(String handle) throws SftpRefusal {
    SftpFile file = files.get(handle);
    if (file == null) {
      throw new SftpRefusal(SftpConstants.SSH_FX_FAILURE, "This file is not open.");
    }
    return file;
  }

  private static ByteBuffer attributes(int id, SftpEntry entry) {
    return new SftpReply(SftpConstants.SSH_FXP_ATTRS, id).attributes(entry).packet();
  }

  private static ByteBuffer ok(int id) {
    return SftpReply.status(id, SftpConstants.SSH_FX_OK, "").packet();
  }

  private static String string(ByteBuffer in) {
    int length = in.getInt();
    String text = UTF_8.decode(in.slice().limit(length)).toString();
    in.position(in.position() + length);
    return text;
  }
}
