using System.Collections.Immutable;

namespace CallCenter.Standards.Compliance;

/// <summary>Decides who may see what: what no rule allows is not seen, and the rule that shows the most goes before others.</summary>
internal static class AccessReader
{
    public static AccessDecision Decide(ImmutableArray<AccessRule> rules, string role, DataClass dataClass, AccessPurpose purpose)
    {
        if (dataClass == DataClass.Public)
        {
            return new(role, dataClass, purpose, AccessLevel.Full, AccessReason.Public, null);
        }

        AccessRule[] ofRole = [.. rules.Where(rule => rule.Roles.Contains(role))];
        AccessRule[] ofClass = [.. ofRole.Where(rule => rule.Classes.Contains(dataClass))];
        AccessRule? granted = ofClass.Where(rule => rule.Purposes.Contains(purpose.Code)).OrderByDescending(static rule => rule.InFull).FirstOrDefault();
        return granted is not null ? new(role, dataClass, purpose, granted.InFull ? AccessLevel.Full : AccessLevel.Masked, AccessReason.Granted, granted)
            : new(role, dataClass, purpose, AccessLevel.None, ofRole.Length == 0 ? AccessReason.RoleNotNamed : ofClass.Length == 0 ? AccessReason.ClassNotGranted : AccessReason.PurposeNotGranted, null);
    }
}
