namespace CallCenter.Standards.Cases;

/// <summary>Suggests which step of escalation was meant by an identity that none has.</summary>
internal static class NearestStep
{
    private const int MostCompared = 200;

    /// <summary>The identity that is nearest, among the last steps that fell due; null where none is near. What both begin with, up to a slash, is not compared, so that identities may be long.</summary>
    public static string? Find(string written, History<CaseStep> steps) => steps.IndexOf(written) >= 0 ? null : steps.AsSpan()[Math.Max(0, steps.Count - MostCompared)..].ToArray()
        .Select(step => (step.Id, Shared: SharedBy(step.Id, written)))
        .OrderByDescending(static one => one.Shared)
        .FirstOrDefault(one => one.Shared < written.Length && one.Shared < one.Id.Length && NearestName.Find(written[one.Shared..], [one.Id[one.Shared..]]) is not null).Id;

    private static int SharedBy(string one, string other)
    {
        int length = Math.Min(one.Length, other.Length);
        int shared = 0;
        while (shared < length && one[shared] == other[shared])
        {
            shared++;
        }

        return one.AsSpan(0, shared).LastIndexOf('/') + 1;
    }
}
