using System.Collections.Immutable;

namespace CallCenter.Standards.Book;

/// <summary>The text that a plan was read from: findings on the plan have their places in it.</summary>
internal sealed class PlanText(byte[] utf8, string? file)
{
    public ImmutableArray<Finding> Locate(ImmutableArray<Finding> findings) => Locate(findings, utf8, file);

    public static ImmutableArray<Finding> Locate(ImmutableArray<Finding> findings, ReadOnlySpan<byte> utf8, string? file) =>
        [.. Forms.FindingPlaces.Locate(findings, utf8, allowComments: false).Select(finding => finding with { File = file })];
}
