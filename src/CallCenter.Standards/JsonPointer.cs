namespace CallCenter.Standards;

/// <summary>Steps of JSON pointers (RFC 6901).</summary>
internal static class JsonPointer
{
    /// <summary>A member's name as a step: <c>~</c> is <c>~0</c> and <c>/</c> is <c>~1</c>.</summary>
    public static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>The name that a step stands for.</summary>
    public static string Unescape(string step) => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
