using System.CommandLine;
using System.Globalization;
using CallCenter.Standards.Tool.Words;

namespace CallCenter.Standards.Tool.Commands;

/// <summary>The option that chooses the language. It is looked for before anything else, since even the help and every error is told in it.</summary>
internal static class CultureOption
{
    public const string Name = "--culture";

    /// <summary>The languages there are.</summary>
    public static string[] Languages { get; } = ["zh-CN", "en"];

    public static Option<string?> Create(ToolWords words) => new Option<string?>(Name) { Description = words["option.--culture"], HelpName = string.Join('|', Languages), Recursive = true }.Among(Languages);

    /// <summary>The language that arguments ask for; null where they ask for none, or for one that there is not, which is told later.</summary>
    public static CultureInfo? Of(IReadOnlyList<string> args)
    {
        for (int i = 0; i < args.Count && args[i] != "--"; i++)
        {
            string? name = args[i] == Name ? args.ElementAtOrDefault(i + 1)
                : args[i].StartsWith(Name + "=", StringComparison.Ordinal) || args[i].StartsWith(Name + ":", StringComparison.Ordinal) ? args[i][(Name.Length + 1)..]
                : null;
            if (name is not null && Languages.Contains(name, StringComparer.Ordinal))
            {
                return CultureInfo.GetCultureInfo(name);
            }
        }

        return null;
    }
}
