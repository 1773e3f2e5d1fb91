namespace CallCenter.Standards;

/// <summary>A semantic version (semver.org 2.0.0): three numbers, then what precedes the release. Builds of one version are of equal rank. The default value is no version.</summary>
internal readonly struct SemanticVersion : IComparable<SemanticVersion>
{
    private readonly string[] numbers;
    private readonly string[] preRelease;

    private SemanticVersion(string[] numbers, string[] preRelease)
    {
        this.numbers = numbers;
        this.preRelease = preRelease;
    }

    /// <summary>Reads a version such as <c>1.2.0</c>, <c>2.0.0-rc.1</c> or <c>1.0.0+build.5</c>; false for every other text. Numbers may be of any length.</summary>
    public static bool TryParse(string text, out SemanticVersion version)
    {
        version = default;
        int build = text.IndexOf('+', StringComparison.Ordinal);
        string ranked = build < 0 ? text : text[..build];
        int release = ranked.IndexOf('-', StringComparison.Ordinal);
        string[] numbers = (release < 0 ? ranked : ranked[..release]).Split('.');
        string[] preRelease = release < 0 ? [] : ranked[(release + 1)..].Split('.');
        bool isVersion = numbers.Length == 3
            && Array.TrueForAll(numbers, IsNumber)
            && Array.TrueForAll(preRelease, static part => IsIdentifier(part) && (!IsDigits(part) || IsNumber(part)))
            && (build < 0 || Array.TrueForAll(text[(build + 1)..].Split('.'), IsIdentifier));
        version = isVersion ? new SemanticVersion(numbers, preRelease) : default;
        return isVersion;
    }

    /// <summary>The order of precedence: by numbers, then a version before its release, then its identifiers, numbers before words.</summary>
    public int CompareTo(SemanticVersion other)
    {
        for (int i = 0; i < numbers.Length; i++)
        {
            if (CompareNumbers(numbers[i], other.numbers[i]) is var order and not 0)
            {
                return order;
            }
        }

        if (preRelease.Length == 0 || other.preRelease.Length == 0)
        {
            return other.preRelease.Length.CompareTo(preRelease.Length);
        }

        for (int i = 0; i < Math.Min(preRelease.Length, other.preRelease.Length); i++)
        {
            if (CompareIdentifiers(preRelease[i], other.preRelease[i]) is var order and not 0)
            {
                return order;
            }
        }

        return preRelease.Length.CompareTo(other.preRelease.Length);
    }

    private static int CompareIdentifiers(string left, string right) => (IsDigits(left), IsDigits(right)) switch
    {
        (true, true) => CompareNumbers(left, right),
        (true, false) => -1,
        (false, true) => 1,
        _ => string.CompareOrdinal(left, right),
    };

    /// <summary>Numbers without leading zeros: the longer is the greater.</summary>
    private static int CompareNumbers(string left, string right) => left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(left, right);

    private static bool IsNumber(string text) => IsDigits(text) && (text.Length == 1 || text[0] != '0');

    private static bool IsDigits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    private static bool IsIdentifier(string text) => text.Length > 0 && text.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
}
