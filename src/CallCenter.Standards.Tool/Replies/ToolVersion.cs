using System.Reflection;
using CallCenter.Standards.Book;

namespace CallCenter.Standards.Tool.Replies;

/// <summary>The versions of the tool and of the library in it.</summary>
internal static class ToolVersion
{
    public static string Tool { get; } = Of(typeof(ToolVersion).Assembly);

    public static string Library { get; } = Of(typeof(StandardBook).Assembly);

    /// <summary>The version that the package has; what a build adds to it is left out.</summary>
    private static string Of(Assembly assembly) => assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? assembly.GetName().Version?.ToString(3) ?? "";
}
