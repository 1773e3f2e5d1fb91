using System.Security.Cryptography;
using System.Text;

namespace LiveDesk.Sealing;

/// <summary>
/// The key that wraps the keys of cases, from the settings alone: nothing that is stored opens without it. The one for development is in this file for everybody to see, and a host outside of development does not start with it.
/// </summary>
internal sealed class MasterKey
{
    private const int Bytes = 32;

    private static readonly byte[] Development = SHA256.HashData("live-desk: for development alone, known to everybody"u8);

    private readonly byte[] wrapping;
    private readonly byte[] digesting;

    /// <exception cref="InvalidOperationException">Outside of development: none, or the one for development; anywhere: one that is not of 32 bytes.</exception>
    public MasterKey(LiveDeskOptions options, IHostEnvironment environment)
    {
        byte[] key = options.MasterKey is { } given ? Convert.FromBase64String(given) : Development;
        if (!environment.IsDevelopment() && key.AsSpan().SequenceEqual(Development))
        {
            throw new InvalidOperationException("Outside of development give LiveDesk:MasterKey, 32 bytes of your own in base 64; the key for development is known to everybody.");
        }

        if (key.Length != Bytes)
        {
            throw new InvalidOperationException("LiveDesk:MasterKey needs 32 bytes.");
        }

        wrapping = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Bytes, info: "wrap"u8.ToArray());
        digesting = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Bytes, info: "digest"u8.ToArray());
    }

    /// <summary>A new key for a case, and how it is stored.</summary>
    public (CaseKey Key, string Wrapped) NewKey(string stream)
    {
        byte[] key = RandomNumberGenerator.GetBytes(Bytes);
        return (new(key), CaseKey.Encrypt(wrapping, key, stream));
    }

    /// <summary>A case's key as it was stored.</summary>
    /// <exception cref="CryptographicException">It was wrapped by another key, or for another case.</exception>
    public CaseKey Unwrap(string stream, string wrapped) => new(CaseKey.Decrypt(wrapping, wrapped, stream));

    /// <summary>A digest that says nothing of a text to whoever has not the key: a plain one of a telephone number is found by trying all numbers.</summary>
    public string Digest(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(digesting, Encoding.UTF8.GetBytes(text)));
}
