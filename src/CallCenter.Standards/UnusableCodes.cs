namespace CallCenter.Standards;

/// <summary>
/// Codes of things that are defined, but wrongly. What names one of them gets no finding of its own: correcting the definition settles it.
/// </summary>
internal sealed class UnusableCodes
{
    private readonly HashSet<string> codes = new(StringComparer.Ordinal);
    private bool any;

    /// <summary>Adds a code; null where not even the code can be read, so that every unknown one may be it.</summary>
    public void Add(string? code)
    {
        any |= code is null;
        if (code is not null)
        {
            codes.Add(code);
        }
    }

    public bool Contains(string code) => any || codes.Contains(code);
}
