namespace CallCenter.Standards;

/// <summary>
/// A program asked for a code that the standard does not have. Every indexer and every call that needs a code throws it; where a code may be missing, ask by <c>Find</c>, which gives null, or by <c>Has</c> and <c>Contains</c>, which give false.
/// </summary>
public sealed class UnknownCodeException : ArgumentException
{
    internal UnknownCodeException(string kind, string code, IEnumerable<string> known, string? parameter = "code")
        : this(kind, code ?? throw new ArgumentNullException(parameter ?? nameof(code)), [.. known.Distinct(StringComparer.Ordinal)], parameter)
    {
    }

    private UnknownCodeException(string kind, string code, string[] known, string? parameter)
        : base($"There is no {kind} '{Excerpt.Of(code)}'; {NearestName.Suggest(code, known)}.", parameter)
    {
        Kind = kind;
        Code = code;
        Nearest = NearestName.Find(code, known);
    }

    /// <summary>What was asked for, such as <c>workflow</c>.</summary>
    public string Kind { get; }

    /// <summary>The code asked for.</summary>
    public string Code { get; }

    /// <summary>The known code that is nearest to it; null where none is near.</summary>
    public string? Nearest { get; }
}
