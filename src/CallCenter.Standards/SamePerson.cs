namespace CallCenter.Standards;

/// <summary>Whether two identities are of one person: controls that part people must not be got round by a capital letter or a blank.</summary>
internal static class SamePerson
{
    public static bool Is(string? one, string? other) =>
        one is not null && other is not null && (one == other || one.AsSpan().Trim().Equals(other.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase));
}
