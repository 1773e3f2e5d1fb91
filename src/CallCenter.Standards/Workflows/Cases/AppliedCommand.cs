namespace CallCenter.Standards.Workflows;

/// <summary>
/// The commands that a case has carried out, the last one first; shared by all states that came of it. A word of 64 marks, kept beside it, tells most new identities apart without a comparison.
/// </summary>
internal sealed class AppliedCommand(string id, string code, int number, AppliedCommand? earlier)
{
    public string Id { get; } = id;

    public string Code { get; } = code;

    /// <summary>The number of its event.</summary>
    public int Number { get; } = number;

    public AppliedCommand? Earlier { get; } = earlier;

    public static AppliedCommand? Find(AppliedCommand? last, string id)
    {
        for (AppliedCommand? applied = last; applied is not null; applied = applied.Earlier)
        {
            if (string.Equals(applied.Id, id, StringComparison.Ordinal))
            {
                return applied;
            }
        }

        return null;
    }

    /// <summary>The command whose event has a number; null where no command brought it about.</summary>
    public static AppliedCommand? At(AppliedCommand? last, int number)
    {
        AppliedCommand? applied = last;
        while (applied is not null && applied.Number > number)
        {
            applied = applied.Earlier;
        }

        return applied?.Number == number ? applied : null;
    }

    public static bool Same(AppliedCommand? one, AppliedCommand? other)
    {
        while (!ReferenceEquals(one, other))
        {
            if (one is null || other is null || one.Number != other.Number || one.Id != other.Id || one.Code != other.Code)
            {
                return false;
            }

            (one, other) = (one.Earlier, other.Earlier);
        }

        return true;
    }

    // Identities of one case mostly differ at their end.
    public static ulong MarkOf(string id) =>
        id.Length == 0 ? 1 : 1UL << (((id[^1] * 31) + (id[id.Length > 1 ? id.Length - 2 : 0] * 7) + id.Length) & 63);
}
