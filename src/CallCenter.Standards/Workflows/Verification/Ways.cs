namespace CallCenter.Standards.Workflows;

/// <summary>Ways through a workflow in words.</summary>
internal static class Ways
{
    public static string Text(IEnumerable<string> codes) => string.Join(" → ", codes) is { Length: > 0 } way ? way : "nothing";
}
