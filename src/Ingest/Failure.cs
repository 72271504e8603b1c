namespace ArticleSearch.Ingest;

/// <summary>The step at which one item stopped.</summary>
public enum Stage
{
    Discover,
    Fetch,
    Read,
    Parse,
    Extract,
    Store,
    Index,
}

/// <summary>Why one item did not become an article. The names, in kebab case, are what operators see and filter by.</summary>
public enum Reason
{
    EmptyFile,
    TooLarge,
    NotReadable,
    NotFound,
    UnknownFormat,
    NotText,
    BrokenEncoding,
    TooDeep,
    TooSlow,
    Challenge,
    SectionList,
    TopicList,
    TagList,
    Video,
    NoArticle,
    NoTitle,
    BrokenJson,
    MissingField,
    BadField,
    NothingFound,
    NotConfigured,
    NotVerbatim,
    TakenDown,

    // What a list of articles can be.
    BadAddress,
    OtherHost,
    Excluded,
    NotAList,
    BrokenXml,
    BrokenList,

    // What a site can answer.
    RobotsForbid,
    HostRests,
    PrivateAddress,
    TooManyRedirects,
    WrongType,
    Gone,
    Forbidden,
    TooManyRequests,
    Unavailable,
    ServerError,
    Rejected,
    Unreachable,
    NotSecure,
    TimedOut,
    CutOff,
    DecompressionBomb,
    Unexpected,

    // What an archive of pages can be, and hold.
    NotAnArchive,
    BrokenRecord,
    UnsafeName,
    Encrypted,
    OtherRecord,
    OtherStatus,
    KnownPage,
    PayloadElsewhere,
}

/// <summary>A failure is a value: it is kept with the address it happened at, and shown to the operator.</summary>
/// <param name="Stage">The step that could not go on.</param>
/// <param name="Reason">What was wrong.</param>
/// <param name="Detail">What the operator needs beside the reason: an encoding, a field's name, a size. Plain text.</param>
/// <param name="Line">The line of the file, from 1, where there is one.</param>
/// <param name="MayRetry">The same bytes may pass another time (a busy disk, a blocked site); false for bad content.</param>
public sealed record Failure(Stage Stage, Reason Reason, string Detail = "", int? Line = null, bool MayRetry = false);
