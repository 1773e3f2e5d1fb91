using System.Collections.Immutable;

namespace CallCenter.Standards.Organization;

/// <summary>A decision on authority as it was written: everything that was otherwise worked out when asked for.</summary>
internal sealed record RecordedAuthority(
    AuthorityOutcome Outcome, AuthorityVerdict Reason, Post? Asker, Post? Holder, ImmutableArray<string> People, int ApprovalsLeft, ImmutableArray<AuthorityStep> Path, ImmutableArray<StopRelease> Releases);
