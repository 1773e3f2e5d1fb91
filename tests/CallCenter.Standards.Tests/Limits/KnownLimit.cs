using System.Collections.Immutable;

namespace CallCenter.Standards.Tests.Limits;

/// <summary>A limit on what is read, and how to come up to it.</summary>
/// <param name="What">What is limited.</param>
/// <param name="Most">How many there may be.</param>
/// <param name="Code">The finding beyond it.</param>
/// <param name="FindingsOf">What is found of so many.</param>
internal sealed record KnownLimit(string What, long Most, string Code, Func<int, IEnumerable<Finding>> FindingsOf)
{
    public bool IsBroken(long count) => FindingsOf((int)count).ToImmutableArray().Any(finding => finding.Code == Code);
}
