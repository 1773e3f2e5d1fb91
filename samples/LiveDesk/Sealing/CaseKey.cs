using System.Security.Cryptography;
using System.Text;

namespace LiveDesk.Sealing;

/// <summary>The key of one case: AES-GCM with 256 bits, each value with a nonce of its own and bound to its stream.</summary>
internal sealed class CaseKey(byte[] key)
{
    private const int Nonce = 12;
    private const int Tag = 16;

    public string Seal(string stream, string text) => Encrypt(key, Encoding.UTF8.GetBytes(text), stream);

    /// <exception cref="CryptographicException">It was sealed with another key, for another stream, or was changed.</exception>
    public string Open(string stream, string text) => Encoding.UTF8.GetString(Decrypt(key, text, stream));

    /// <summary>A nonce, the tag and the cipher text, in base 64.</summary>
    internal static string Encrypt(byte[] key, ReadOnlySpan<byte> plain, string stream)
    {
        byte[] whole = new byte[Nonce + Tag + plain.Length];
        RandomNumberGenerator.Fill(whole.AsSpan(0, Nonce));
        using var aes = new AesGcm(key, Tag);
        aes.Encrypt(whole.AsSpan(0, Nonce), plain, whole.AsSpan(Nonce + Tag), whole.AsSpan(Nonce, Tag), Encoding.UTF8.GetBytes(stream));
        return Convert.ToBase64String(whole);
    }

    internal static byte[] Decrypt(byte[] key, string text, string stream)
    {
        byte[] whole = Convert.FromBase64String(text);
        byte[] plain = new byte[whole.Length - Nonce - Tag];
        using var aes = new AesGcm(key, Tag);
        aes.Decrypt(whole.AsSpan(0, Nonce), whole.AsSpan(Nonce + Tag), whole.AsSpan(Nonce, Tag), plain, Encoding.UTF8.GetBytes(stream));
        return plain;
    }
}
