namespace CallCenter.Standards;

/// <summary>Says why a public type has no form: what keeps it in the process, and what leaves the process in its place. Told where somebody tries to write it, and in the documentation.</summary>
/// <param name="reason">One sentence or two, for the programmer.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
internal sealed class StaysInProcessAttribute(string reason) : Attribute
{
    /// <summary>Why.</summary>
    public string Reason => reason;
}
