#!/usr/bin/env bash
# Pictures of every page, on a desktop, a phone and in the dark: artifacts/screenshots/<page>-<view>.png
# Needs chromium (apt-get install chromium); starts the program on a data folder of its own.
set -euo pipefail
cd "$(dirname "$0")/.."

command -v chromium >/dev/null || { echo "chromium is missing. Install it: apt-get install chromium" >&2; exit 1; }
dotnet build --nologo --verbosity quiet src/Web >&2

pictures=artifacts/screenshots
folder=$(mktemp -d)
program=
trap '[ -z "$program" ] || { kill "$program"; wait "$program" || true; } 2>/dev/null; rm -rf "$folder"' EXIT
rm -rf "$pictures" && mkdir -p "$pictures"

say_log_and_stop() { echo "$1" >&2; cat "$folder/log" >&2; exit 1; }

site=
serve() { # settings…
    : >"$folder/log"
    env "$@" dotnet src/Web/bin/Debug/net10.0/ArticleSearch.Web.dll --data "$folder/data" --urls http://127.0.0.1:0 >"$folder/log" 2>&1 &
    program=$!
    for _ in $(seq 600); do
        kill -0 "$program" 2>/dev/null || say_log_and_stop "The program ended."
        site=$(grep -oE 'http://127\.0\.0\.1:[0-9]+' "$folder/log" | head -n 1 || true)
        # The corpus is in when articles are found and the page of the ingestion no longer refreshes itself.
        if [ -n "$site" ] && ! curl -sf "$site/tim-kiem.json" | grep -q '"total":0,' \
            && curl -sf "$site/nap-lieu" >"$folder/page" && ! grep -q 'http-equiv="refresh"' "$folder/page"; then
            return
        fi
        sleep 0.2
    done
    say_log_and_stop "The corpus was not ingested within two minutes."
}
serve

# An article that the paper changed: two revisions, one after the other.
revise() { # text
    printf '{"key":"anh:ben-nuoc","title":"Xã sửa ba bến nước","lead":"Sáng 5-7, xã họp.","text":"Xã sửa ba bến nước\\nSáng 5-7, xã họp.\\n%s","published":"2018-07-05"}\n' "$1" >"$folder/revised.jsonl"
    dotnet src/Web/bin/Debug/net10.0/ArticleSearch.Web.dll --data "$folder/data" ingest "$folder/revised.jsonl" >>"$folder/log" 2>&1 || say_log_and_stop "The changed article was not ingested."
}
revise 'Ông Lò Văn Sính, Chủ tịch UBND xã Hạ Điền, nói: “Mất bến là mất làng”. Xã đã sửa 12 bến.'
revise 'Ông Lò Văn Sính, Chủ tịch UBND xã Hạ Điền, nói: “Mất bến nước là mất làng”. Xã đã sửa 14 bến.'

take() { # name path
    picture "$1-desktop" "$2" --window-size=1280,1400
    picture "$1-phone" "$2" --window-size=390,1400
    picture "$1-dark" "$2" --window-size=1280,1400 --blink-settings=preferredColorScheme=0
}

picture() { # name path options…
    chromium --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking \
        --disable-component-update --disable-sync --hide-scrollbars --user-data-dir="$folder/browser" \
        "${@:3}" --screenshot="$pictures/$1.png" "$site$2" >"$folder/browser.log" 2>&1 || true
    [ -s "$pictures/$1.png" ] || { cat "$folder/browser.log" >&2; exit 1; }
}

take home /
take search '/tim-kiem?q=nong+thon+moi'
take search-filtered '/tim-kiem?q=nong+thon+moi&chuyen-muc=Ch%C3%ADnh+tr%E1%BB%8B&tu=32%2F13'
take search-nothing '/tim-kiem?q=khongcochunao&nam=2018'
take quotes '/phat-bieu'
take quotes-nothing '/phat-bieu?q=khongcochunao&kieu=nguyen-van'
take figures '/so-lieu'
take figures-series '/so-lieu?doi-tuong=thu+ng%C3%A2n+s%C3%A1ch'
take reviews /so-ket
take reviews-programme '/so-ket?chuong-trinh=Ch%C6%B0%C6%A1ng+tr%C3%ACnh+s%E1%BB%91+07-CTr%2FTU'
take officials '/nhan-su'
take official /nhan-su/1
take official-edited /nhan-su/1/chinh-sua
take officials-ledger /nhan-su/chinh-sua
take home-english '/?lang=en'
take search-english '/tim-kiem?q=nong+thon+moi&lang=en'
take quotes-english '/phat-bieu?lang=en'
take article-longform /bai/hnm-new:728254
take article-table /bai/hnm-old:916347
take article-found '/bai/hnm-new:728254?tim=nam+2013&cho=2'
take article-revised /bai/anh:ben-nuoc@1
take article-difference '/bai/anh:ben-nuoc@2?so-voi=1'
take article-english '/bai/hnm-new:728254?lang=en'
take ingest /nap-lieu
take missing /bai/hnm-new:1

# Only with an account there is somewhere to sign in.
kill "$program" && wait "$program" || true
serve ArticleSearch__Operator__PasswordHash="$(echo 'a password for pictures' | dotnet src/Web/bin/Debug/net10.0/ArticleSearch.Web.dll hash-password)"
take sign-in /dang-nhap
ls "$pictures"
