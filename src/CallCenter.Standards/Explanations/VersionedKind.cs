namespace CallCenter.Standards.Explanations;

/// <summary>What has a name in a version of a definition: <c>state/service@1.2.0</c> is a state of version 1.2.0 of the workflow <c>service</c>. Another version may call it otherwise.</summary>
internal static class VersionedKind
{
    private const char Owned = '/';
    private const char InVersion = '@';

    /// <param name="kind">What it is.</param>
    /// <param name="owner">The code of what it is part of; null where it is part of nothing.</param>
    /// <param name="version">The version; null where it is not known.</param>
    public static string Of(string kind, string? owner, string? version = null) => string.Concat(kind, owner is null ? null : $"{Owned}{owner}", version is null ? null : $"{InVersion}{version}");

    /// <summary>Whether a kind names a version.</summary>
    public static bool IsVersioned(string kind) => kind.Contains(InVersion, StringComparison.Ordinal);

    /// <summary>The kind without its owner; null where it has none.</summary>
    public static string? WithoutOwner(string kind) => kind.IndexOf(Owned, StringComparison.Ordinal) is var at and > 0 ? kind[..at] : null;
}
