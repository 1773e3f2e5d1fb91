using System.Collections.Immutable;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>Tells in which file findings are, and where in it.</summary>
internal static class LayerPlaces
{
    public static ImmutableArray<Finding> Locate(ImmutableArray<Finding> findings, ReadOnlySpan<byte> utf8, string? file) =>
        [.. FindingPlaces.Locate(findings, utf8, allowComments: false).Select(finding => finding with { File = file })];
}
