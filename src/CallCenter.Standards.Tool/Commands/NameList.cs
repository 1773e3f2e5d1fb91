using CallCenter.Standards.Tool.Files;
using CallCenter.Standards.Tool.Words;

namespace CallCenter.Standards.Tool.Commands;

/// <summary>Names that are given in one value, joined by commas.</summary>
internal static class NameList
{
    /// <summary>The names.</summary>
    /// <param name="option">The option that has the value.</param>
    /// <param name="text">The value; null for none.</param>
    /// <param name="words">The reader's words.</param>
    /// <exception cref="UserErrorException">Before or after a comma there is none.</exception>
    public static string[] Of(string option, string? text, ToolWords words)
    {
        string[] names = text?.Split(',', StringSplitOptions.TrimEntries) ?? [];
        return names.Contains("") ? throw new UserErrorException(words.Of("argument.empty-name", ("option", option), ("value", text!)), words["argument.empty-name.remedy"]) : names;
    }
}
