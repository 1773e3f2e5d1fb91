namespace CallCenter.Standards.Workflows;

/// <summary>Whether somebody may take a step: by role, or by an authority they hold.</summary>
internal static class Permission
{
    public static bool Allows(Move move, in CaseCommand command)
    {
        if (move.MayBeGivenBy(command.Role))
        {
            return true;
        }

        foreach (string authority in command.Authorities)
        {
            if (Array.IndexOf(move.Authorities, authority) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
