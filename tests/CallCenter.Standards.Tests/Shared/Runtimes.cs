namespace CallCenter.Standards.Tests.Shared;

/// <summary>On which runtimes a suite runs for each change. All run on all of them in <c>eng/nightly</c>.</summary>
internal static class Runtimes
{
    /// <summary>The trait.</summary>
    public const string Trait = "runtimes";

    /// <summary>On the newest alone: long suites that look at forms, books and texts, which are the same data on each.</summary>
    public const string Newest = "newest";
}
