namespace CallCenter.Standards;

/// <summary>A definition that its list knows by a code.</summary>
public interface ICoded
{
    /// <summary>The code, kebab-case; null where the definition needs none.</summary>
    string? Code { get; }
}
