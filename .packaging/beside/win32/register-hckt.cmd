@echo off
rem Opens .hckt files of this user with the program beside this file; "undo" takes it back.
setlocal
set classes=HKCU\Software\Classes
if /i "%~1"=="undo" (
  reg delete "%classes%\.hckt" /f >nul 2>&1
  reg delete "%classes%\hckt_timeline.project" /f >nul 2>&1
  exit /b 0
)
set "program=%~dp0hckt-timeline.exe"
reg add "%classes%\.hckt" /ve /d hckt_timeline.project /f >nul || exit /b 1
reg add "%classes%\hckt_timeline.project" /ve /d "HCKT Timeline" /f >nul || exit /b 1
reg add "%classes%\hckt_timeline.project\DefaultIcon" /ve /d "\"%program%\",0" /f >nul || exit /b 1
reg add "%classes%\hckt_timeline.project\shell\open\command" /ve /d "\"%program%\" \"%%1\"" /f >nul || exit /b 1
