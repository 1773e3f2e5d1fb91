using System.CommandLine;
using System.CommandLine.Completions;

namespace CallCenter.Standards.Tool.Commands;

/// <summary>Options whose values are of a closed set.</summary>
internal static class OptionExtensions
{
    /// <summary>Offers the values for completion. Others are told by <see cref="ArgumentErrors"/>, in the reader's language.</summary>
    public static Option<T> Among<T>(this Option<T> option, params string[] values)
    {
        option.CompletionSources.Add(values);
        return option;
    }

    /// <summary>The values that an option takes; empty where it takes any.</summary>
    public static string[] ValuesOf(Option option) => [.. option.CompletionSources.SelectMany(static source => source(CompletionContext.Empty)).Select(static item => item.Label)];
}
