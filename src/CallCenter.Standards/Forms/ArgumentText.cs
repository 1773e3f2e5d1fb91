namespace CallCenter.Standards.Forms;

/// <summary>What a type says when it refuses what it is made of, without what .NET adds for programmers: the parameter's name and the value.</summary>
internal static class ArgumentText
{
    /// <summary>Whether an exception is a type's word on what it is given: an argument that it refuses, or numbers that are too great together.</summary>
    public static bool IsRefusal(Exception thrown) => thrown is ArgumentException or OverflowException;

    public static FindingWords Of(Exception refusal) => refusal is OverflowException ? FindingWords.Of($"The numbers are too great.") : Refused.WordsOf(refusal) ?? FindingWords.InEnglish(TextOf(refusal));

    private static string TextOf(Exception refusal)
    {
        string text = refusal.Message;
        int added = refusal is ArgumentException { ParamName: { } parameter } ? text.IndexOf($" (Parameter '{parameter}')", StringComparison.Ordinal) : -1;
        return added < 0 ? text : text[..added];
    }
}
