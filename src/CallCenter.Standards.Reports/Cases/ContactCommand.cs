using NodaTime;

namespace CallCenter.Standards.Reports.Cases;

/// <summary>A command of a contact's case.</summary>
/// <param name="Code">Its code in the workflow.</param>
/// <param name="At">When it was given, as far as the log tells.</param>
/// <param name="By">Who gave it.</param>
/// <param name="Role">The role they acted in.</param>
/// <param name="IsInferred">Whether the log does not tell it, and what it tells could not have happened without.</param>
internal readonly record struct ContactCommand(string Code, Instant At, string By, string Role, bool IsInferred);
