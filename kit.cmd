@echo off
rem Calls the launcher with the Python of this machine: the py launcher if there is one, else python on the path.
where py >nul 2>nul
if %ERRORLEVEL%==0 (
    py -3 "%~dp0kit" %*
    exit /b
)
where python >nul 2>nul
if %ERRORLEVEL%==0 (
    python "%~dp0kit" %*
    exit /b
)
echo kit: no Python found; install Python 3.9 or newer from https://www.python.org/downloads/ 1>&2
exit /b 1
