namespace CallCenter.Standards.Tests.Fuzzing;

/// <summary>A promise about reading that an input broke.</summary>
internal sealed class FuzzFault(string message) : Exception(message)
{
    /// <summary>Throws unless a promise holds.</summary>
    public static void Unless(bool holds, string message)
    {
        if (!holds)
        {
            throw new FuzzFault(message);
        }
    }
}
