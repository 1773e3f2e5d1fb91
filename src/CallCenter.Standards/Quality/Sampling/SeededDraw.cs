using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CallCenter.Standards.Quality;

/// <summary>Draws by lot that nobody can foresee who does not know the seed, that anybody can repeat who does, and that stay the same whoever else is in the draw.</summary>
internal static class SeededDraw
{
    private const decimal Lots = 18_446_744_073_709_551_616m;

    /// <summary>The lot of one in a draw.</summary>
    /// <param name="seed">What the draw begins with.</param>
    /// <param name="use">What is drawn, so that draws of one seed do not lean to one another.</param>
    /// <param name="plan">The plan that draws.</param>
    /// <param name="id">Who is in the draw.</param>
    public static UInt128 Of(ulong seed, string use, string plan, string id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}\n{use}\n{plan}\n{id}")), hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    /// <summary>Whether one is among a share of all: never of 0 %, always of 100 %.</summary>
    public static bool IsAmong(Percentage share, ulong seed, string use, string plan, string id) => (ulong)(Of(seed, use, plan, id) >> 64) < share.Ratio * Lots;
}
