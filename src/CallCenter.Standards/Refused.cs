namespace CallCenter.Standards;

/// <summary>
/// Exceptions of types that refuse what they are made of, where the fault may be in data: the sentence is kept with the exception, so that a finding on a row or a member tells the reason in any language.
/// </summary>
internal static class Refused
{
    private static readonly object Key = typeof(FindingWords);

    /// <summary>An argument that cannot be.</summary>
    public static ArgumentException Argument(FindingWords why, string parameter) => With(new ArgumentException(why.ToString(), parameter), why);

    /// <summary>A value out of its range.</summary>
    public static ArgumentOutOfRangeException Range(string parameter, object? value, FindingWords why) => With(new ArgumentOutOfRangeException(parameter, value, why.ToString()), why);

    /// <summary>The sentence of an exception; null where somebody else throws it.</summary>
    public static FindingWords? WordsOf(Exception thrown) => thrown.Data[Key] as FindingWords;

    private static TException With<TException>(TException exception, FindingWords why)
        where TException : Exception
    {
        exception.Data[Key] = why;
        return exception;
    }
}
