package io.lapstrake.helm.crypto;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The key derivation scrypt of RFC 7914. */
final class Scrypt {

  /** How many words a part of a block has. */
  private static final int PART = 16;

  private final int blockWords;
  private final int rounds;

  private Scrypt(int rounds, int blockSize) {
    this.rounds = rounds;
    this.blockWords = 32 * blockSize;
  }

  /**
   * A key.
   *
   * @param rounds the cost N, a power of two
   * @param blockSize the block size r
   * @param parallel how many blocks, p
   * @param length how many bytes
   */
  static byte[] key(
      byte[] password, byte[] salt, int rounds, int blockSize, int parallel, int length) {
    byte[] blocks = Mac.derived(password, salt, parallel * 128 * blockSize);
    var words = ByteBuffer.wrap(blocks).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
    var mixing = new Scrypt(rounds, blockSize);
    for (int i = 0; i < parallel; i++) {
      int[] block = new int[mixing.blockWords];
      words.get(i * block.length, block);
      mixing.mix(block);
      words.put(i * block.length, block);
    }
    return Mac.derived(password, blocks, length);
  }

  private void mix(int[] block) {
    int[] memory = new int[rounds * blockWords];
    int[] spare = new int[blockWords];
    for (int i = 0; i < rounds; i++) {
      System.arraycopy(block, 0, memory, i * blockWords, blockWords);
      mixBlock(block, spare);
    }
    for (int i = 0; i < rounds; i++) {
      int from = (block[blockWords - PART] & (rounds - 1)) * blockWords;
      for (int k = 0; k < blockWords; k++) {
        block[k] ^= memory[from + k];
      }
      mixBlock(block, spare);
    }
  }

  /** Parts of even number come to the front, those of odd number behind them. */
  private void mixBlock(int[] block, int[] spare) {
    int[] part = new int[PART];
    System.arraycopy(block, blockWords - PART, part, 0, PART);
    int parts = blockWords / PART;
    for (int i = 0; i < parts; i++) {
      for (int k = 0; k < PART; k++) {
        part[k] ^= block[i * PART + k];
      }
      Salsa.mix(part);
      int to = i % 2 == 0 ? i / 2 : parts / 2 + i / 2;
      System.arraycopy(part, 0, spare, to * PART, PART);
    }
    System.arraycopy(spare, 0, block, 0, blockWords);
  }
}
