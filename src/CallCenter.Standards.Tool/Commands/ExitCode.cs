namespace CallCenter.Standards.Tool.Commands;

/// <summary>What the tool ends with.</summary>
internal static class ExitCode
{
    /// <summary>Done, and nothing is wrong.</summary>
    public const int Fine = 0;

    /// <summary>Done, and what was looked at has errors, or differs where that was asked.</summary>
    public const int Found = 1;

    /// <summary>Not done: the command line or a file has to be put right.</summary>
    public const int UserError = 2;

    /// <summary>Not done, by a fault of the tool.</summary>
    public const int Unexpected = 3;
}
